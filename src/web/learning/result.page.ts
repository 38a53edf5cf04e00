import { explain } from '../../assessment/behaviour.js';
import { points, type Score, total } from '../../assessment/score.js';
import type { Bibliography } from '../../catalog/markdown/bibliography.js';
import { referencesHtml } from '../../catalog/markdown/references.js';
import { renderRationale } from '../../catalog/markdown/render-inline.js';
import { sanitise } from '../../catalog/markdown/sanitise.js';
import { slipsHtml } from '../../catalog/markdown/slip.js';
import { lessonsOf, placeOf } from '../../catalog/published.js';
import { asked } from '../../learning/asked.js';
import { type AttemptResult, mayReveal, newestGradings, type QuizStanding } from '../../learning/attempt-result.js';
import type { Grading } from '../../learning/grading.entity.js';
import type { AttemptRecord } from '../../learning/quiz-records.service.js';
import { addresses } from '../addresses.js';
import { SafeHtml } from '../views/safe-html.js';
import type { When, Words } from '../views/words.js';
import { itemMarkdown } from './item-markdown.js';
import { answersSaid, type ResultItem, verdictSaid } from './result-item.js';

export interface ResultPage {
  readonly quiz: string;
  readonly quizHref: string;
  readonly language: string;
  readonly courseHref: string;
  readonly module: { readonly number: number; readonly title: string };
  /** What came of it, in one line; see `outcomeSaid`. */
  readonly outcome: string;
  readonly passed: boolean;
  readonly points: number;
  readonly max: number;
  readonly percent: number;
  readonly passMark: number;
  readonly attempt: { readonly number: number; /** null: no limit. */ readonly of: number | null };
  readonly sentIn: When;
  readonly edition: number;
  readonly objectives: readonly ObjectiveResult[];
  /** null before the reveal; `withheld` then says why. */
  readonly items: readonly ResultItem[] | null;
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

/** `missed` counts the items that did not earn all their points. */
export function outcomeSaid(passed: boolean, missed: number, words: Words): string {
  return passed ? words.say('result.passed', { missed }) : words.say('result.not-passed');
}

/** Why answers are not shown: it depends on the policy that was promised, and on whether there are attempts left. */
export function withheldSaid(
  reveal: 'after-pass-or-last' | 'after-each-attempt' | 'never',
  words: Words,
): string | null {
  return reveal === 'after-each-attempt' ? null : words.say(`result.withheld.${reveal}`);
}

interface ResultFacts {
  readonly record: AttemptRecord;
  readonly result: AttemptResult;
  readonly standing: QuizStanding;
  readonly gradings: readonly Grading[];
  readonly bibliography: Bibliography;
  readonly onward: { readonly href: string; readonly label: string };
}

export function resultPage(facts: ResultFacts, words: Words): ResultPage {
  const { record, result, standing, bibliography } = facts;
  const { attempt, edition, quiz } = record;
  const { slug, language } = edition.content;
  const place = placeOf(edition.content, quiz.key);
  const revealed = mayReveal(result, standing);
  const marks = newestGradings(facts.gradings);
  const scoreOf = (key: string): Score => {
    const { earned = 0, outOf = 1, points: max = 1 } = marks.get(key) ?? {};
    return { earned, of: outOf, max };
  };
  const lessons = (objective: string, missed: boolean) =>
    missed
      ? lessonsOf(edition.content)
          .filter((lesson) => lesson.objectives.includes(objective))
          .map(({ key, title }) => ({ href: addresses.activity(slug, key), title }))
      : [];
  const items = revealed ? itemResults(record, scoreOf, lessons, bibliography, words) : null;
  const missed = asked(record).filter(({ item }) => !isFull(scoreOf(item.key))).length;
  return {
    quiz: quiz.title,
    quizHref: addresses.activity(slug, quiz.key),
    language,
    courseHref: addresses.courseHome(slug),
    module: { number: place?.moduleNumber ?? 1, title: place?.module.title ?? '' },
    outcome: outcomeSaid(result.passed, missed, words),
    passed: result.passed,
    points: points(result.score),
    max: result.score.max,
    percent: result.percent,
    passMark: attempt.terms.passMark,
    attempt: { number: attempt.number, of: attempt.terms.attempts },
    sentIn: result.submittedAt,
    edition: edition.number,
    objectives: byObjective(record, scoreOf, lessons),
    items,
    withheld: revealed ? null : withheldSaid(attempt.terms.reveal, words),
    references: revealed ? html(referencesHtml(bibliography)) : null,
    slips: revealed ? html(slipsHtml(bibliography)) : null,
    next: facts.onward,
  };
}

type LessonsFor = (objective: string, missed: boolean) => readonly { readonly href: string; readonly title: string }[];

const isFull = ({ earned, of }: Score): boolean => earned === of;
const html = (text: string): SafeHtml | null => (text === '' ? null : new SafeHtml(sanitise(text)));

function objectiveText(record: AttemptRecord, key: string): string {
  const objectives = record.edition.content.modules.flatMap((module) => module.objectives);
  return objectives.find((objective) => objective.key === key)?.text ?? key;
}

function byObjective(record: AttemptRecord, scoreOf: (key: string) => Score, lessons: LessonsFor): ObjectiveResult[] {
  const keys = [...new Set(asked(record).map(({ item }) => item.objective))];
  return keys.map((key) => {
    const tested = asked(record).filter(({ item }) => item.objective === key);
    const sum = total(tested.map(({ item }) => scoreOf(item.key)));
    return { text: objectiveText(record, key), points: points(sum), max: sum.max, lessons: lessons(key, !isFull(sum)) };
  });
}

function itemResults(
  record: AttemptRecord,
  scoreOf: (key: string) => Score,
  lessons: LessonsFor,
  bibliography: Bibliography,
  words: Words,
): ResultItem[] {
  return asked(record).map(({ item, answer }, index) => {
    const explanation = { ...explain(item, answer), score: scoreOf(item.key) };
    return {
      number: index + 1,
      kind: words.say(`item.${item.type}`),
      stem: itemMarkdown.inline(item.stem),
      scenario: item.scenario === null ? null : itemMarkdown.block(item.scenario),
      verdict: verdictSaid(explanation, words),
      wrong: !isFull(explanation.score),
      answers: answersSaid(explanation, words),
      feedback: explanation.feedback,
      rationale: new SafeHtml(renderRationale(item.rationale, bibliography)),
      objective: objectiveText(record, item.objective),
      lessons: lessons(item.objective, !isFull(explanation.score)),
    };
  });
}
