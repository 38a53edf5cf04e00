import type { Fault } from '../../../../assessment/fault.js';
import type { Words } from '../../../views/words.js';
import { withSpares } from '../form/change-tree.js';
import type { ChoiceView } from '../form/form-choices.js';
import { type FieldView, fieldViews } from '../form/form-view.js';
import { labelsOf } from '../form/labels.js';
import { noticeSaid } from '../form/notice-said.js';
import { byName, namesIn, notesOf } from '../form/notes.js';
import type { Spec } from '../form/spec.js';
import type { Tree } from '../form/tree.js';
import { writeFields } from '../form/write-fields.js';
import type { Mend } from '../item/item.page.js';
import { inPlainWords } from '../item/plain-faults.js';
import { type QuizFrame, quizFrame } from './quiz-frame.js';
import type { QuizDraft } from '../item/item-drafts.service.js';

/** A form of a quiz: its settings, or what its papers are drawn from. */
export interface QuizFormPage extends QuizFrame {
  readonly side: string;
  readonly notice: string | null;
  readonly others: string | null;
  readonly mends: readonly Mend[];
  readonly mendsSaid: string | null;
  /** Null where it has more parts than a form can hold. */
  readonly fields: readonly FieldView[] | null;
  readonly action: string;
  readonly after: string;
}

export interface Changed {
  readonly tree: Tree;
  readonly focus: string | null;
  readonly after: string;
}

interface QuizFormFacts {
  readonly draft: QuizDraft;
  readonly side: 'settings' | 'blueprint';
  readonly specs: readonly Spec[];
  readonly tree: Tree;
  readonly lists: Readonly<Record<string, readonly ChoiceView[]>>;
  /** Those of the other form are left out. */
  readonly faults: readonly Fault[];
  readonly changed: Changed | null;
  readonly now: string | null;
  readonly others: readonly string[];
  readonly action: string;
}

const mostFields = 1_800;

export function quizFormPage(facts: QuizFormFacts, words: Words): QuizFormPage {
  const { draft, side, specs, lists, changed, now, others, action } = facts;
  const frame = quizFrame(draft, side, words);
  const tree = frame.mayWrite ? withSpares(specs, facts.tree) : facts.tree;
  const placed = notesOf(inPlainWords(facts.faults, words), namesIn(specs, tree));
  const notes = changed && side === 'settings' ? [] : placed.filter(({ name }) => name !== null);
  const fields = fieldViews(specs, tree, {
    ...{ words, tree, lists, notes: byName(notes), focus: changed?.focus ?? null, action },
    isReadOnly: !frame.mayWrite,
  });
  const labels = labelsOf(fields);
  return {
    ...frame,
    side: words.say(`draft.quiz.side.${side}`),
    notice: noticeSaid(now, changed !== null, notes.length, words),
    others:
      others.length === 0 || !frame.mayWrite
        ? null
        : words.say('draft.form.others', { names: words.list(others), count: others.length }),
    mends: notes.map(({ name, message }) => ({
      href: `#${name ?? ''}`,
      label: labels.get(name ?? '') ?? null,
      message,
    })),
    mendsSaid: notes.length === 0 ? null : words.say('draft.form.mends', { count: notes.length }),
    fields: writeFields(specs, tree).length > mostFields ? null : fields,
    ...{ action, after: changed?.after ?? draft.quiz.hash },
  };
}
