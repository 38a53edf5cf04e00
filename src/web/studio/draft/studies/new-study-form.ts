import { z } from 'zod';
import { cslSchema } from '../../../../evidence/csl-schema.js';
import type { ReadReference } from '../../../../evidence/references/csl-item.js';
import { keyText } from '../../../../evidence/schema-parts.js';
import { studyKinds } from '../../../../evidence/study.js';
import { formModel, type FormModel, type Problem } from '../../../views/form.js';
import type { Words } from '../../../views/words.js';
import { sentIn } from '../typed.js';

export const newStudyFields = ['doi', 'pasted', 'kind', 'topics', 'summary', 'other'] as const;
export type NewStudyField = (typeof newStudyFields)[number];

type Fields = Readonly<Record<string, unknown>>;

/** What the registry asks of a study beside its reference. Messages are keys of the catalogue. */
const notesSchema = z.object({
  kind: z.enum(studyKinds, 'draft.study.kind-missing'),
  topics: z.array(keyText).min(1, 'draft.study.topics-missing'),
  summary: z.string().trim().min(1, 'draft.study.summary-missing').max(5000, 'draft.study.summary-long'),
});

export type Notes = z.infer<typeof notesSchema>;

export const topicsIn = (fields: Fields): readonly string[] =>
  [fields['topics'] ?? []].flat().filter((topic): topic is string => typeof topic === 'string' && topic !== '');

/** The notes as they were typed, or what is still to be said. */
export function readNotes(
  fields: Fields,
  words: Words,
): { readonly notes: Notes } | { readonly problems: readonly Problem[] } {
  const typed = {
    kind: sentIn(fields, 'kind'),
    topics: topicsIn(fields),
    summary: sentIn(fields, 'summary').replace(/\r\n?/g, '\n'),
  };
  const read = notesSchema.safeParse(typed);
  if (read.success) return { notes: read.data };
  const seen = new Map(read.error.issues.map(({ path, message }) => [String(path[0] ?? ''), message]));
  return { problems: [...seen].map(([field, message]) => ({ field, text: words.say(message) })) };
}

/** The reference that the page was given and carries along. Null where there is none, or it was tampered with. */
export function carriedIn(fields: Fields): ReadReference | null {
  try {
    const { csl, etAl } = JSON.parse(sentIn(fields, 'reference')) as Fields;
    const read = cslSchema.safeParse(csl);
    return read.success ? { csl: read.data, etAl: etAl === true && read.data.author !== undefined } : null;
  } catch {
    return null;
  }
}

export const newStudyModel = (fields: Fields, problems: readonly Problem[] = []): FormModel<NewStudyField> =>
  formModel(
    newStudyFields,
    Object.fromEntries(newStudyFields.map((field) => [field, sentIn(fields, field)])),
    problems,
  );
