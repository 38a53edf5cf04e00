import type { ItemType } from '../../../../assessment/item.js';
import { titleIn } from '../../../../catalog/draft/piece.js';
import { addresses } from '../../../addresses.js';
import type { When, Words } from '../../../views/words.js';
import { type StudioFrame, studioFrame } from '../../frame.js';
import { can } from '../../studio-courses.service.js';
import { withSpares } from '../form/change-tree.js';
import { type FieldView, fieldViews, type ViewFacts } from '../form/form-view.js';
import { shortened } from '../form/form-choices.js';
import { labelsOf } from '../form/labels.js';
import { noticeSaid } from '../form/notice-said.js';
import { byName, namesIn, type Note, notesOf } from '../form/notes.js';
import { printTree, type Tree } from '../form/tree.js';
import { writeFields } from '../form/write-fields.js';
import type { ItemDraft } from './item-drafts.service.js';
import { itemFaults } from './item-faults.js';
import { itemForms, typeOf } from './item-forms.js';
import { inPlainWords } from './plain-faults.js';
import { namedAsInForm } from './vignette-words.js';
import { wayShown, type WayShown } from './way.page.js';
import { citedIn, type StudyShown } from './studies.js';
import { imageChoices, objectiveChoices, surroundingsOf } from './surroundings.js';

export interface DraftItemPage {
  readonly frame: StudioFrame;
  readonly quiz: { readonly title: string; readonly href: string };
  readonly title: string;
  readonly kind: string;
  readonly about: string;
  readonly isArchived: boolean;
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
  /** The drawing of an encounter; null for other types, and before it has a step. */
  readonly way: WayShown | null;
  readonly studies: StudiesShown;
  readonly tryHref: string;
  readonly historyHref: string;
  readonly savedAt: When;
}

/** What the item cites, and a search for more. */
interface StudiesShown {
  readonly known: readonly StudyShown[];
  readonly unknown: string | null;
  readonly q: string;
  /** Null where nobody searched. */
  readonly found: readonly StudyShown[] | null;
}

export interface Mend {
  readonly href: string | null;
  /** What it is about; null for the item as a whole. */
  readonly label: string | null;
  readonly message: string;
}

export interface ItemPageFacts {
  readonly draft: ItemDraft;
  readonly others: readonly string[];
  /** What was just done; null for nothing. */
  readonly now: string | null;
  /** A form that was changed and is not saved; null for what is saved. */
  readonly found?: { readonly q: string; readonly studies: readonly StudyShown[] } | null;
  readonly changed: { readonly tree: Tree; readonly focus: string | null; readonly after: string } | null;
}

/** So many fields go through with one form. */
const mostFields = 1_800;

export function draftItemPage(
  { draft, others, now, changed, found = null }: ItemPageFacts,
  words: Words,
): DraftItemPage {
  const { course, quiz, item } = draft;
  const { slug } = course;
  const type = typeOf(item.content);
  const mayWrite = can(course, 'write') && type !== null;
  const action = addresses.draftItem(slug, quiz.key, item.key);
  const specs = type === null ? [] : itemForms[type];
  const printed = printTree(specs, item.content);
  const tree = changed?.tree ?? (mayWrite ? withSpares(specs, printed) : printed);
  const notes = changed || now === 'new' ? [] : notesHere(draft, type, tree, words);
  const facts: ViewFacts = {
    ...{ words, tree, notes: byName(notes), focus: changed?.focus ?? null, action, isReadOnly: !mayWrite },
    lists: {
      objectives: objectiveChoices(draft.modules, quiz.parent, words),
      images: imageChoices(draft.images),
    },
  };
  const fields = fieldViews(specs, tree, facts);
  const labels = labelsOf(fields);
  const { known, unknown } = citedIn(tree, draft.registry);
  return {
    frame: studioFrame(course, 'draft', false, words),
    quiz: {
      title: titleIn(quiz.content) || words.say('draft.untitled'),
      href: `${addresses.draftQuiz(slug, quiz.key)}?item=${item.key}#item-${item.key}`,
    },
    title: shortened(titleIn(item.content)) || words.say('draft.item.new'),
    kind: type === null ? words.say('draft.item.no-type') : words.say(`item.${type}`),
    about: type === null ? words.say('draft.fault.type') : words.say(`draft.item.about.${type}`),
    isArchived: item.isArchived,
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
    ...{ action, after: changed?.after ?? item.hash, savedAt: item.savedAt },
    way: type === 'vignette' ? wayShown(item.content, troubledSteps(notes), words) : null,
    studies: {
      known,
      unknown: unknown.length === 0 ? null : words.say('draft.studies.unknown', { keys: words.list(unknown) }),
      ...{ q: found?.q ?? '', found: found?.studies ?? null },
    },
    tryHref: addresses.draftTrial(slug, quiz.key, item.key),
    historyHref: addresses.draftHistory(slug, item),
  };
}

function notesHere(draft: ItemDraft, type: ItemType | null, tree: Tree, words: Words): readonly Note[] {
  const faults = itemFaults(draft.item.key, draft.item.content, surroundingsOf(draft));
  const said = namedAsInForm(inPlainWords(faults, words), draft.item.content, words);
  return notesOf(said, type === null ? [] : namesIn(itemForms[type], tree));
}

/** Steps with a fault of the way itself, such as a condition that never holds or no choice that is open. */
const troubledSteps = (notes: readonly Note[]): ReadonlySet<number> =>
  new Set(
    notes.flatMap(({ name }) => {
      const place = /^steps\.(\d+)(?:\.choices(?:\.\d+\.when)?)?$/.exec(name ?? '')?.[1];
      return place === undefined ? [] : [Number(place)];
    }),
  );
