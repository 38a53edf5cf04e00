import type { Answer, Answered } from './answer.js';
import { answered, asksCertainty, explain, guessesOf, parseAnswer, score } from './behaviour.js';
import { certaintyShare } from './certainty-scheme.js';
import { correctedItem, correctedMark, type Correction, type Corrections, noCorrections } from './correction.js';
import type { Verdict } from './explanation.js';
import { afterGuessing } from './formula-scoring.js';
import type { Certainty } from './given.js';
import type { Item } from './item.js';
import type { Paper, PaperItem } from './paper.js';
import { revisionOf } from './revision.js';
import { total, type Score, type Share } from './score.js';

export interface MarkedItem {
  readonly key: string;
  /** `waiting` for a marker; `unscored`: worth no points and not in the total. */
  readonly state: 'marked' | 'waiting' | 'unscored';
  readonly objective: string;
  readonly verdict: Verdict;
  readonly answered: Answered;
  readonly score: Score;
}

export interface Marking {
  readonly items: readonly MarkedItem[];
  readonly total: Score;
  /** in the order in which the paper first tests them */
  readonly objectives: readonly { readonly objective: string; readonly score: Score }[];
}

/** What was answered to an item, as it is stored, and how sure of it the practitioner was. */
export interface Submitted {
  readonly answer: unknown;
  readonly certainty: Certainty | null;
}

/** How a quiz marks; what it promised before the start. */
export interface MarkingOptions {
  readonly marking: 'standard' | 'negative';
  readonly certainty: 'off' | 'reported' | 'marked';
}

/**
 * Marks every item of a paper, given the stored answers by item key; one without an answer earns 0 of its points. `corrections`
 * are those in force for the items of the course.
 * Throws on an item that is not the one drawn, on an answer to no item of the paper, and on one that cannot be read.
 */
export function markPaper(
  items: readonly Item[],
  paper: Paper,
  answers: ReadonlyMap<string, Submitted>,
  options: MarkingOptions,
  corrections: Corrections = noCorrections,
): Marking {
  const stray = [...answers.keys()].find((key) => paper.items.every((drawn) => drawn.key !== key));
  if (stray !== undefined) throw new RangeError(`The paper has no item “${stray}”.`);
  const marked = leavingSomething(
    paper.items.map((drawn) => ({ drawn, correction: corrections.get(drawn.revision) })),
    ({ drawn, correction }) => mark(itemDrawn(items, drawn), answers.get(drawn.key), options, correction),
  );
  const objectives = [...new Set(marked.map(({ objective }) => objective))];
  return {
    items: marked,
    total: total(marked.map(({ score }) => score)),
    objectives: objectives.map((objective) => ({
      objective,
      score: total(marked.filter((item) => item.objective === objective).map(({ score }) => score)),
    })),
  };
}

interface Corrected {
  readonly drawn: PaperItem;
  readonly correction: Correction | undefined;
}

/** Where nothing of a paper would count any more, its taker gets the points of what was taken out of it. */
function leavingSomething(items: readonly Corrected[], marked: (item: Corrected) => MarkedItem): readonly MarkedItem[] {
  const isOut = ({ correction }: Corrected): boolean => correction?.remedy === 'out';
  const marks = items.map(marked);
  if (!items.some(isOut) || marks.some(({ score }) => score.max > 0)) return marks;
  return items.map((item) => marked(isOut(item) ? { ...item, correction: { remedy: 'everyone', key: null } } : item));
}

function itemDrawn(items: readonly Item[], { key, revision }: PaperItem): Item {
  const item = items.find((each) => each.key === key);
  if (item === undefined || revisionOf(item) !== revision) {
    throw new RangeError(`The item “${key}” is not the one that the paper drew (revision ${revision}).`);
  }
  return item;
}

function mark(
  drawn: Item,
  given: Submitted | undefined,
  options: MarkingOptions,
  correction: Correction | undefined,
): MarkedItem {
  const item = correctedItem(drawn, correction);
  const { answer, faults } = parseAnswer(item, given?.answer ?? null);
  const [fault] = faults;
  if (fault !== undefined) throw new RangeError(`The answer to “${item.key}” cannot be marked: ${fault.message}`);
  const { verdict } = explain(item, answer);
  const state = verdict === 'waiting' || verdict === 'unscored' ? verdict : 'marked';
  const share = shareUnder(item, answer, given?.certainty ?? null, options);
  const { key, objective, points } = item;
  const earned = correctedMark({ state, score: { ...share, max: points } }, correction);
  return { key, objective, verdict, answered: answered(item, answer), ...earned };
}

/**
 * What an answer earns by the rules of its quiz. Where certainty is marked it decides alone, since it has its own price for
 * guessing; only items that a key marks have either. Nothing is taken back for an answer that was left out.
 */
function shareUnder(
  item: Item,
  answer: Answer | null,
  certainty: Certainty | null,
  { marking, certainty: rule }: MarkingOptions,
): Share {
  const { earned, of } = score(item, answer);
  if (answer === null || !asksCertainty(item)) return { earned, of };
  if (rule === 'marked') return certaintyShare(earned === of, certainty);
  return marking === 'negative' ? afterGuessing({ earned, of }, guessesOf(item)) : { earned, of };
}
