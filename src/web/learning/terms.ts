import type { Section } from '../../assessment/blueprint.js';
import type { Item } from '../../assessment/item.js';
import type { Purpose } from '../../catalog/quiz-policy.js';
import { type Promised, promised, type QuizTerms } from '../../learning/quiz-terms.js';
import type { Words } from '../views/words.js';

/** Terms with what they are about: `drawn` is how many items a paper has, `items` what it is drawn from. */
export interface TermsFacts extends QuizTerms {
  readonly drawn: number;
  readonly items?: readonly unknown[];
  readonly sections?: readonly Section[];
}

/** What is promised of a quiz before it is begun, as sentences; and to whom much is granted, that as well. */
export function termsSaid(facts: TermsFacts, words: Words): readonly string[] {
  const terms = promised(facts);
  return [
    ...paperSaid(facts, terms, words),
    ...attemptsAllowed(terms, words),
    ...timeSaid(terms, words),
    ...pricesSaid(terms, words),
    ...markersSaid(facts, terms, words),
    ...revealSaid(terms, words),
  ];
}

/** What a wrong answer can cost. Where certainty decides, it has its own price for guessing, and no other comes on top. */
function pricesSaid({ marking, certainty }: Promised, words: Words): string[] {
  return [
    ...(marking === 'negative' && certainty !== 'marked' ? [words.say('terms.negative')] : []),
    ...(certainty === 'off' ? [] : [words.say(`terms.certainty.${certainty}`)]),
  ];
}

/** Who reads what is written, and what they see of whoever wrote it. */
function markersSaid({ items = [] }: TermsFacts, { markersSee }: Promised, words: Words): string[] {
  const written = (items as readonly Partial<Item>[]).filter(({ type }) => type === 'written');
  if (written.length === 0) return [];
  const isTwice = written.some((item) => 'markers' in item && item.markers === 2);
  return [words.say('terms.markers', { markers: isTwice ? 2 : 1 }), words.say(`terms.markers-see.${markersSee}`)];
}

const aims = {
  graded: 'terms.pass',
  before: 'terms.look',
  after: 'terms.look',
  practice: 'terms.practice',
} as const satisfies Record<Purpose, string>;

function paperSaid({ drawn, items, sections }: TermsFacts, terms: Promised, words: Words): string[] {
  const mark = { items: drawn, mark: words.percent(terms.passMark) };
  const said = words.say(aims[terms.purpose], mark);
  const pool = items?.length ?? drawn;
  if (pool <= drawn) return [said];
  const byObjective = sections?.every(({ from }) => from?.objective !== undefined) ?? false;
  const manner = !sections ? 'all' : byObjective ? 'objectives' : 'sections';
  return [said, words.say(`terms.drawn.${manner}`, { sections: sections?.length ?? 1 })];
}

function attemptsAllowed({ attempts, coolingOffMinutes, counts, granted, purpose }: Promised, words: Words): string[] {
  const allowed = attempts === null ? null : attempts + granted.attempts;
  const isOne = allowed === 1;
  return [
    allowed === null ? words.say('terms.unlimited') : words.say('terms.attempts', { attempts: allowed }),
    ...(granted.attempts > 0 && attempts !== null
      ? [words.say('terms.granted.attempts', { attempts: granted.attempts })]
      : []),
    ...(isOne || purpose !== 'graded' ? [] : [words.say(`terms.counts.${counts}`)]),
    ...(isOne || coolingOffMinutes === null
      ? []
      : [words.say('terms.cooling-off', { duration: words.duration(coolingOffMinutes) })]),
  ];
}

function timeSaid({ timeLimit, opensAt, closesAt, granted }: Promised, words: Words): string[] {
  const limit = timeLimit && {
    duration: words.duration(timeLimit.minutes + granted.minutes),
    grace: timeLimit.graceSeconds,
  };
  return [
    limit ? words.say('terms.limit', limit) : words.say('terms.no-limit'),
    ...(limit && granted.minutes > 0
      ? [words.say('terms.granted.minutes', { duration: words.duration(granted.minutes) })]
      : []),
    ...(limit && granted.pauseMinutes > 0
      ? [words.say('terms.granted.pauses', { duration: words.duration(granted.pauseMinutes) })]
      : []),
    ...(opensAt === null ? [] : [words.say('terms.opens', { at: words.date(opensAt, 'moment') })]),
    ...(closesAt === null ? [] : [words.say('terms.closes', { at: words.date(closesAt, 'moment') })]),
  ];
}

function revealSaid({ purpose, reveal: { marks, key } }: Promised, words: Words): string[] {
  const said =
    marks === key
      ? [words.say(`terms.reveal.${key}`)]
      : [words.say(`terms.marks.${marks}`), words.say(`terms.key.${key}`)];
  if (purpose !== 'before') return said;
  return [words.say('terms.reveal.before'), ...(key === 'after-submission' ? [] : said)];
}
