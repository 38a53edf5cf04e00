import { points, type Score, total } from '../../assessment/score.js';
import type { Bibliography } from '../../catalog/markdown/bibliography.js';
import { referencesHtml } from '../../catalog/markdown/references.js';
import { sanitise } from '../../catalog/markdown/sanitise.js';
import { slipsHtml } from '../../catalog/markdown/slip.js';
import { lessonsOf, placeOf } from '../../catalog/published.js';
import { asked, type Asked } from '../../learning/asked.js';
import { type AttemptResult, newestGradings } from '../../learning/attempt-result.js';
import type { Gain } from '../../learning/gain.js';
import type { Grading } from '../../learning/grading.entity.js';
import type { MarkReasons } from '../../learning/mark-reasons.service.js';
import type { AttemptRecord } from '../../learning/quiz-records.service.js';
import { allowedAttempts, promised } from '../../learning/quiz-terms.js';
import type { Revealed } from '../../learning/revealing.js';
import { addresses } from '../addresses.js';
import { SafeHtml } from '../views/safe-html.js';
import type { When, Words } from '../views/words.js';
import { type CertaintyResult, certaintyResult } from './certainty-result.js';
import { historySaid } from './correction-said.js';
import { type GainLine, gainSaid } from './gain-said.js';
import { itemMarkdown } from './item-markdown.js';
import { endingSaid, measureSaid, outcomeSaid, withheldSaid } from './outcome-said.js';
import { type MarkLine, markLine } from './mark-line.js';
import { type ResultItem, resultItem, type ResultItemFacts } from './result-item.js';

export interface ResultPage {
  readonly quiz: string;
  readonly quizHref: string;
  readonly language: string;
  readonly courseHref: string;
  readonly module: { readonly number: number; readonly title: string };
  /** What came of it, in one line; see `outcomeSaid`. */
  readonly outcome: string;
  /** How it ended, where the time ran out. */
  readonly ended: string | null;
  readonly points: number;
  /** 0 where nothing is marked: views alone, or what all waits for a marker. */
  readonly max: number;
  /** The per cent and what it is measured by; a look has no mark to pass. */
  readonly measure: string;
  readonly attempt: { readonly number: number; /** null: no limit. */ readonly of: number | null };
  readonly sentIn: When;
  readonly edition: number;
  readonly objectives: readonly ObjectiveResult[];
  /** The points of each objective before the course and after it, once both are there. */
  readonly gain: readonly GainLine[] | null;
  /** How well somebody knew what they knew; null where nobody asked, or before it may be known what was right. */
  readonly certainty: CertaintyResult | null;
  /** What it came to each time that marks were given; empty where that was once. */
  readonly history: readonly string[];
  /** A correction took points from it, and its pass stays. */
  readonly keepsPass: boolean;
  /** null before the key may be shown; `withheld` then says why. */
  readonly items: readonly ResultItem[] | null;
  /** Which answers earned their points, where that may be shown and the key not yet. */
  readonly marks: readonly MarkLine[] | null;
  readonly withheld: string | null;
  /** Studies of the rationales, as on a lesson. */
  readonly references: SafeHtml | null;
  readonly slips: SafeHtml | null;
  readonly next: { readonly href: string; readonly label: string };
}

export interface ObjectiveResult {
  readonly text: string;
  readonly points: number;
  readonly max: number;
  /** Lessons to read again; empty where nothing was missed. */
  readonly lessons: readonly { readonly href: string; readonly title: string }[];
}

interface ResultFacts {
  readonly record: AttemptRecord;
  readonly result: AttemptResult;
  readonly revealed: Revealed;
  /** Whether the other quiz of a pair was sent in. */
  readonly pairDone: boolean;
  readonly gain: readonly Gain[] | null;
  /** Whether something was sent after the time. */
  readonly late: boolean;
  readonly gradings: readonly Grading[];
  readonly reasons: MarkReasons;
  readonly bibliography: Bibliography;
  readonly onward: { readonly href: string; readonly label: string };
}

export function resultPage(facts: ResultFacts, words: Words): ResultPage {
  const { record, result, revealed, bibliography } = facts;
  const { attempt, edition, quiz } = record;
  const { slug, language } = edition.content;
  const place = placeOf(edition.content, quiz.key);
  const terms = promised(attempt.terms);
  const marks = newestGradings(facts.gradings);
  const markOf: MarkOf = (key) => {
    const mark = marks.get(key);
    return mark ? { earned: mark.earned, of: mark.outOf, max: mark.points } : null;
  };
  const lessons: LessonsFor = (objective, missed) => (missed ? lessonsFor(record, objective) : []);
  const { reasons } = facts;
  const items = revealed.key ? itemResults(record, reasons, markOf, lessons, bibliography, words) : null;
  const missed = [...marks.values()].filter(({ earned, outOf, points }) => points > 0 && earned < outOf).length;
  return {
    quiz: quiz.title,
    quizHref: addresses.activity(slug, quiz.key),
    language,
    courseHref: addresses.courseHome(slug),
    module: { number: place?.moduleNumber ?? 1, title: place?.module.title ?? '' },
    outcome:
      result.outcome === 'taken' && terms.purpose === 'practice'
        ? words.say('result.practice')
        : outcomeSaid(result.outcome, missed, words),
    ended: endingSaid(attempt, facts.late, words),
    points: points(result.score),
    max: result.score.max,
    measure: measureSaid(result, terms.passMark, words),
    attempt: { number: attempt.number, of: allowedAttempts(terms, terms.granted) },
    sentIn: result.submittedAt,
    edition: edition.number,
    objectives: byObjective(record, markOf, lessons),
    certainty: revealed.marks ? certaintyResult(asked(record), terms.certainty, words) : null,
    items,
    history: historySaid(result, reasons, revealed.key, words),
    keepsPass: result.keepsPass,
    marks: revealed.marks && !items ? markLines(record, reasons, markOf, words) : null,
    withheld: revealed.key ? null : withheldSaid(attempt.terms, facts.pairDone, words),
    gain: terms.purpose === 'graded' ? null : gainSaid(facts.gain, edition.content),
    references: revealed.key ? html(referencesHtml(bibliography)) : null,
    slips: revealed.key ? html(slipsHtml(bibliography)) : null,
    next: facts.onward,
  };
}

/** What an item earned; null while it waits for its marker. */
type MarkOf = (key: string) => Score | null;
type LessonsFor = (objective: string, missed: boolean) => readonly { readonly href: string; readonly title: string }[];

/** The lessons that teach the objective. */
export const lessonsFor = ({ edition: { content } }: AttemptRecord, objective: string): ReturnType<LessonsFor> =>
  lessonsOf(content)
    .filter((lesson) => lesson.objectives.includes(objective))
    .map(({ key, title }) => ({ href: addresses.activity(content.slug, key), title }));

const isFull = ({ earned, of }: Score): boolean => earned === of;
const html = (text: string): SafeHtml | null => (text === '' ? null : new SafeHtml(sanitise(text)));

export function objectiveText(record: AttemptRecord, key: string): string {
  const objectives = record.edition.content.modules.flatMap((module) => module.objectives);
  return objectives.find((objective) => objective.key === key)?.text ?? key;
}

/** Those of which something is marked. */
function byObjective(record: AttemptRecord, markOf: MarkOf, lessons: LessonsFor): ObjectiveResult[] {
  const keys = [...new Set(asked(record).map(({ item }) => item.objective))];
  return keys.flatMap((key) => {
    const tested = asked(record).filter(({ item }) => item.objective === key);
    const sum = total(tested.flatMap(({ item }) => markOf(item.key) ?? []));
    if (sum.max === 0) return [];
    return {
      text: objectiveText(record, key),
      points: points(sum),
      max: sum.max,
      lessons: lessons(key, !isFull(sum)),
    };
  });
}

const markLines = (record: AttemptRecord, { corrections }: MarkReasons, markOf: MarkOf, words: Words): MarkLine[] =>
  asked(record).map(({ item, answer }, index) => {
    const about = { number: index + 1, stem: itemMarkdown(record.edition).inline(item.stem) };
    const correction = corrections.get(item.key) ?? null;
    return markLine({ item, answer, ...about, mark: markOf(item.key), correction }, words);
  });

function itemResults(
  record: AttemptRecord,
  { corrections, markings }: MarkReasons,
  markOf: MarkOf,
  lessons: LessonsFor,
  bibliography: Bibliography,
  words: Words,
): ResultItem[] {
  const markdown = itemMarkdown(record.edition);
  return asked(record).map((each, index) => {
    const { key, objective } = each.item;
    const read = { objective: objectiveText(record, objective), lessons: lessons(objective, true) };
    const why = { correction: corrections.get(key) ?? null, markings: markings.get(key) ?? [] };
    return itemResult(each, { number: index + 1, mark: markOf(key), markdown, bibliography, ...read, ...why }, words);
  });
}

/** One item as a result shows it with its key. */
export const itemResult = (
  { item, answer, certainty: chosen }: Asked,
  facts: Omit<ResultItemFacts, 'item' | 'answer' | 'certainty'>,
  words: Words,
): ResultItem => resultItem({ ...facts, item, answer, certainty: chosen === undefined ? null : { chosen } }, words);
