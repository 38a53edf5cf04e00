import type { Answer } from '../assessment/answer.js';
import { asksCertainty, readAnswer } from '../assessment/behaviour.js';
import { readCertainty } from '../assessment/certainty.js';
import type { Fields } from '../assessment/form-fields.js';
import type { Certainty, Given, GivenAnswer } from '../assessment/given.js';
import type { Item } from '../assessment/item.js';
import type { Order } from '../assessment/shown.js';
import { baseOf } from './keeping.js';
import type { AttemptRecord } from './quiz-records.service.js';
import { promised } from './quiz-terms.js';

/** One item of a paper, as it is asked: in its order, under its form name, with the answer given so far. */
export interface Asked {
  readonly item: Item;
  readonly order: Order;
  readonly answer: Answer | null;
  /** How sure the practitioner said they are; undefined where nobody asks. */
  readonly certainty: Certainty | null | undefined;
  /** What a page sends back with an answer, so that one that knew an older answer does not overwrite a newer one. */
  readonly version: string;
  /** Its answer was checked, and stays as it is. */
  readonly isChecked: boolean;
  /** `i1` for the first item of the paper, and so on. */
  readonly name: string;
}

type Source = Pick<AttemptRecord, 'attempt' | 'quiz' | 'responses'>;

export function asked({ attempt, quiz, responses }: Source): readonly Asked[] {
  const items = new Map(quiz.items.map((item) => [item.key, item]));
  const isAsked = promised(attempt.terms).certainty !== 'off';
  return attempt.paper.items.flatMap(({ key, order }, index) => {
    const item = items.get(key);
    if (!item) return [];
    const { answer = null, certainty = null, version = 0, checkedAt = null } = responses.get(key) ?? {};
    const sure = isAsked && asksCertainty(item) ? certainty : undefined;
    const known = `${version}.${baseOf({ answer, certainty })}`;
    const isChecked = checkedAt !== null;
    return [{ item, order, answer, certainty: sure, version: known, isChecked, name: `i${index + 1}` }];
  });
}

/**
 * The answers in a form, by item key; `only` names the items whose fields were sent, and without it all were. What cannot be
 * read as an answer to its item is left as it was: nobody's earlier answer is lost to a broken form.
 */
export function readGiven(source: Source, fields: Fields, only: readonly string[]): Given {
  const given = new Map<string, GivenAnswer>();
  for (const { item, order, name, answer: before, certainty: sure, isChecked } of asked(source)) {
    if (only.length > 0 && !only.includes(name)) continue;
    if (isChecked && fields[`${name}.version`] === undefined) continue; // its page shows it without its fields
    if (fields[`${name}.take`] === 'other') continue;
    const { answer, faults, untouched } = readAnswer(item, order, fields, name, before);
    if (faults.length > 0 || untouched) continue;
    const certainty = sure === undefined ? null : readCertainty(fields, name);
    given.set(item.key, { answer, certainty, ...readVersion(fields[`${name}.version`]) });
  }
  return given;
}

/** `3` or `3.1a2b3c4d`: the version that the page knew, and what it showed. */
function readVersion(sent: Fields[string]): Pick<GivenAnswer, 'version' | 'base'> {
  const [, version, base] = /^(\d{1,9})(?:\.([0-9a-f]{8}))?$/.exec(typeof sent === 'string' ? sent : '') ?? [];
  return version === undefined ? { version: null } : { version: Number(version), base: base ?? null };
}
