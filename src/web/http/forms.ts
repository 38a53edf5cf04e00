import type { z } from 'zod';
import { type Fault, RuleBroken } from '../../kernel/errors.js';
import { formModel, type FormModel, type Problem } from '../views/form.js';
import type { Words } from '../views/words.js';

export type Typed = Readonly<Record<string, unknown>>;

/** What came with a form: its value when all of it is good, and otherwise the form to show again with what was typed. */
export type Reading<T, F extends string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly form: FormModel<F> };

/**
 * Reads a form by its schema. A schema's messages are keys of the message catalogue. `kept` are the fields that go back into
 * the form: never a password.
 */
export function readForm<T, F extends string>(
  schema: z.ZodType<T>,
  body: unknown,
  fields: readonly F[],
  kept: readonly F[],
  words: Words,
): Reading<T, F> {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return { ok: true, value: parsed.data };
  const seen = new Set<string>();
  const problems = parsed.error.issues.flatMap((issue): Problem[] => {
    const field = String(issue.path[0] ?? '');
    if (seen.has(field)) return [];
    seen.add(field);
    return [{ field, text: words.say(issue.message) }];
  });
  return { ok: false, form: shownAgain(body, fields, kept, problems) };
}

/** What is asked of a form that is sent in; `kept` are the fields that go back into it: never a password. */
export interface AskedForm<T, F extends string> {
  readonly schema: z.ZodType<T>;
  readonly fields: readonly F[];
  readonly kept: readonly F[];
}

/**
 * Reads a form and does what it is for. Returns the form to show again where it is not good or the work refuses it; null
 * where all went well. @throws a fault of the work for which no field is to blame
 */
export async function receiveForm<T, F extends string>(
  { schema, fields, kept }: AskedForm<T, F>,
  body: unknown,
  words: Words,
  work: (value: T) => Promise<unknown>,
): Promise<FormModel<F> | null> {
  const read = readForm(schema, body, fields, kept, words);
  if (!read.ok) return read.form;
  try {
    await work(read.value);
    return null;
  } catch (fault) {
    return refusedForm(fault, body, fields, kept, words);
  }
}

/** The form after a rule of the trade was broken. @throws the fault itself where no field is to blame for it */
export function refusedForm<F extends string>(
  fault: unknown,
  body: unknown,
  fields: readonly F[],
  kept: readonly F[],
  words: Words,
): FormModel<F> {
  if (!(fault instanceof RuleBroken) || !fields.includes(fault.field as F)) throw fault;
  return shownAgain(body, fields, kept, [{ field: fault.field, text: sayFault(fault, words) }]);
}

/** The form after any rule was broken: what no field is to blame for stands in the summary alone. @throws what is no broken rule */
export function brokenForm<F extends string>(
  fault: unknown,
  body: unknown,
  fields: readonly F[],
  kept: readonly F[],
  words: Words,
): FormModel<F> {
  if (!(fault instanceof RuleBroken)) throw fault;
  return shownAgain(body, fields, kept, [{ field: fault.field, text: sayFault(fault, words) }]);
}

export const sayFault = (fault: Fault, words: Words): string => words.say(`fault.${fault.code}`, fault.details);

export function shownAgain<F extends string>(
  body: unknown,
  fields: readonly F[],
  kept: readonly F[],
  problems: readonly Problem[],
): FormModel<F> {
  const typed = (body ?? {}) as Typed;
  const text = (field: F) => (typeof typed[field] === 'string' ? typed[field] : '');
  return formModel(
    fields,
    Object.fromEntries(kept.map((field) => [field, text(field)])) as Record<F, string>,
    problems,
  );
}
