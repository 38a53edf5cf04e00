import type { Fault } from '../../../assessment/fault.js';
import type { Words } from '../../views/words.js';
import { can, type StudioCourse } from '../studio-courses.service.js';
import { type FormFacts, formShown, type FormShown, treeShown } from './form/form.page.js';
import { namesIn, notesOf } from './form/notes.js';
import { inPlainWords } from './item/plain-faults.js';

export interface PieceFormFacts extends Omit<FormFacts, 'mayWrite' | 'notes'> {
  readonly course: StudioCourse;
  /** Of what is saved. */
  readonly faults: readonly Fault[];
}

/** The form of a piece with what is to be mended at its fields; what no field is about is told by the check of the draft. */
export function pieceForm({ course, faults, ...facts }: PieceFormFacts, words: Words): FormShown {
  const mayWrite = can(course, 'write');
  const names = namesIn(facts.specs, treeShown({ ...facts, mayWrite }));
  const placed = facts.changed ? [] : notesOf(inPlainWords(faults, words), names);
  return formShown({ ...facts, mayWrite, notes: placed.filter(({ name }) => name !== null) }, words);
}
