import { answered, explain, parseAnswer } from './behaviour.js';
import type { Answered } from './answer.js';
import type { Verdict } from './explanation.js';
import type { Item } from './item.js';
import type { Paper, PaperItem } from './paper.js';
import { revisionOf } from './revision.js';
import { total, type Score } from './score.js';

export interface MarkedItem {
  readonly key: string;
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

/**
 * Marks every item of a paper, given the stored answers by item key; one without an answer earns 0 of its points.
 * Throws on an item that is not the one drawn, on an answer to no item of the paper, and on one that cannot be read.
 */
export function markPaper(items: readonly Item[], paper: Paper, answers: ReadonlyMap<string, unknown>): Marking {
  const stray = [...answers.keys()].find((key) => paper.items.every((drawn) => drawn.key !== key));
  if (stray !== undefined) throw new RangeError(`The paper has no item “${stray}”.`);
  const marked = paper.items.map((drawn) => mark(itemDrawn(items, drawn), answers.get(drawn.key) ?? null));
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

function itemDrawn(items: readonly Item[], { key, revision }: PaperItem): Item {
  const item = items.find((each) => each.key === key);
  if (item === undefined || revisionOf(item) !== revision) {
    throw new RangeError(`The item “${key}” is not the one that the paper drew (revision ${revision}).`);
  }
  return item;
}

function mark(item: Item, json: unknown): MarkedItem {
  const { answer, faults } = parseAnswer(item, json);
  const [fault] = faults;
  if (fault !== undefined) throw new RangeError(`The answer to “${item.key}” cannot be marked: ${fault.message}`);
  const { verdict, score } = explain(item, answer);
  return { key: item.key, objective: item.objective, verdict, score, answered: answered(item, answer) };
}
