import type { Fault } from '../../../../assessment/fault.js';
import type { Words } from '../../../views/words.js';
import { type Changed, type FormFacts, type FormShown, formShown, treeShown } from '../form/form.page.js';
import { namesIn, notesOf } from '../form/notes.js';
import type { QuizDraft } from '../item/item-drafts.service.js';
import { inPlainWords } from '../item/plain-faults.js';
import { type QuizFrame, quizFrame } from './quiz-frame.js';

/** A form of a quiz: its settings, or what its papers are drawn from. */
export interface QuizFormPage extends QuizFrame {
  readonly side: string;
  readonly form: FormShown;
}

export interface QuizFormFacts extends Pick<FormFacts, 'specs' | 'tree' | 'lists' | 'now' | 'others' | 'action'> {
  readonly draft: QuizDraft;
  readonly side: 'settings' | 'blueprint';
  /** Those of the other form are left out. */
  readonly faults: readonly Fault[];
  readonly changed: Changed | null;
}

export function quizFormPage({ draft, side, faults, ...facts }: QuizFormFacts, words: Words): QuizFormPage {
  const frame = quizFrame(draft, side, words);
  const { mayWrite } = frame;
  const names = namesIn(facts.specs, treeShown({ ...facts, mayWrite }));
  const placed = notesOf(inPlainWords(faults, words), names);
  const notes = facts.changed && side === 'settings' ? [] : placed.filter(({ name }) => name !== null);
  return {
    ...frame,
    side: words.say(`draft.quiz.side.${side}`),
    form: formShown({ ...facts, notes, mayWrite, piece: draft.quiz }, words),
  };
}
