import { contentHash } from '../../../../catalog/draft/draft-pieces.service.js';
import type { Content, Piece } from '../../../../catalog/draft/piece.js';
import type { When, Words } from '../../../views/words.js';
import { withSpares } from './change-tree.js';
import type { ChoiceView } from './form-choices.js';
import { type FieldView, fieldViews } from './form-view.js';
import { labelsOf } from './labels.js';
import { noticeSaid } from './notice-said.js';
import { byName, type Note } from './notes.js';
import type { Spec } from './spec.js';
import type { Tree } from './tree.js';
import { writeFields } from './write-fields.js';

/** What is still to be mended, and where. */
export interface Mend {
  /** Null for the piece as a whole. */
  readonly href: string | null;
  /** What it is about; null for what has no name. */
  readonly label: string | null;
  readonly message: string;
}

/** The form of one piece of a draft, with what is said of it. */
export interface FormShown {
  readonly notice: string | null;
  /** Others who have it open. */
  readonly others: string | null;
  readonly mends: readonly Mend[];
  readonly mendsSaid: string | null;
  readonly mayWrite: boolean;
  /** Null where it has more parts than a form can hold. */
  readonly fields: readonly FieldView[] | null;
  readonly action: string;
  readonly after: string;
  /** The hash of what the form is about, where that is a part of its piece; empty otherwise. */
  readonly part: string;
  readonly savedAt: When;
}

/** A form that was changed and is not saved. */
export interface Changed {
  readonly tree: Tree;
  readonly focus: string | null;
  readonly after: string;
  readonly part?: string;
}

export interface FormFacts {
  readonly piece: Piece;
  readonly mayWrite: boolean;
  readonly specs: readonly Spec[];
  /** What is saved; a form that was changed has another one. */
  readonly tree: Tree;
  readonly lists: Readonly<Record<string, readonly ChoiceView[]>>;
  readonly notes: readonly Note[];
  readonly changed: Changed | null;
  /** What was just done; null for nothing. */
  readonly now: string | null;
  readonly others: readonly string[];
  readonly action: string;
  /** What the form is about, where that is a part of its piece. */
  readonly part?: Content;
}

/** So many fields go through with one form. */
const mostFields = 1_800;

/** The tree of the form as it is shown: empty rows are there for who may fill them in. */
export const treeShown = ({
  changed,
  mayWrite,
  specs,
  tree,
}: Pick<FormFacts, 'changed' | 'mayWrite' | 'specs' | 'tree'>) =>
  changed?.tree ?? (mayWrite ? withSpares(specs, tree) : tree);

export function formShown(facts: FormFacts, words: Words): FormShown {
  const { piece, mayWrite, specs, lists, notes, changed, now, others, action } = facts;
  const tree = treeShown(facts);
  const fields = fieldViews(specs, tree, {
    ...{ words, tree, lists, notes: byName(notes), focus: changed?.focus ?? null, action, isReadOnly: !mayWrite },
  });
  const labels = labelsOf(fields);
  return {
    notice: noticeSaid(now, changed !== null, notes.length, words),
    others:
      others.length === 0 || !mayWrite
        ? null
        : words.say('draft.form.others', { names: words.list(others), count: others.length }),
    mends: notes.map(({ name, message }) => ({
      href: name === null ? null : `#${name}`,
      label: name === null ? null : (labels.get(name) ?? null),
      message,
    })),
    mendsSaid: notes.length === 0 ? null : words.say('draft.form.mends', { count: notes.length }),
    mayWrite,
    fields: writeFields(specs, tree).length > mostFields ? null : fields,
    part: changed?.part ?? (facts.part ? contentHash(facts.part) : ''),
    ...{ action, after: changed?.after ?? piece.hash, savedAt: piece.savedAt },
  };
}
