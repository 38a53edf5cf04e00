import type { Answer } from '../assessment/answer.js';
import { readAnswer } from '../assessment/behaviour.js';
import type { Fields } from '../assessment/form-fields.js';
import type { Item } from '../assessment/item.js';
import type { Order } from '../assessment/shown.js';
import type { AttemptRecord } from './quiz-records.service.js';

/** One item of a paper, as it is asked: in its order, under its form name, with the answer given so far. */
export interface Asked {
  readonly item: Item;
  readonly order: Order;
  readonly answer: Answer | null;
  /** `i1` for the first item of the paper, and so on. */
  readonly name: string;
}

type Source = Pick<AttemptRecord, 'attempt' | 'quiz' | 'responses'>;

export function asked({ attempt, quiz, responses }: Source): readonly Asked[] {
  const items = new Map(quiz.items.map((item) => [item.key, item]));
  return attempt.paper.items.flatMap(({ key, order }, index) => {
    const item = items.get(key);
    return item ? [{ item, order, answer: responses.get(key)?.answer ?? null, name: `i${index + 1}` }] : [];
  });
}

/**
 * The answers in a form, by item key; `only` names the items whose fields were sent, and without it all were. What cannot be
 * read as an answer to its item is left as it was: nobody's earlier answer is lost to a broken form.
 */
export function readGiven(source: Source, fields: Fields, only: readonly string[]): Map<string, Answer | null> {
  const given = new Map<string, Answer | null>();
  for (const { item, order, name } of asked(source)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const { answer, faults } = readAnswer(item, order, fields, name);
    if (faults.length === 0) given.set(item.key, answer);
  }
  return given;
}
