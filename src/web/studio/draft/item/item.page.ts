import type { ItemType } from '../../../../assessment/item.js';
import { titleIn } from '../../../../catalog/draft/piece.js';
import { addresses } from '../../../addresses.js';
import type { Words } from '../../../views/words.js';
import { type StudioFrame, studioFrame } from '../../frame.js';
import { can } from '../../studio-courses.service.js';
import { shortened } from '../form/form-choices.js';
import { type Changed, type FormShown, formShown, treeShown } from '../form/form.page.js';
import { namesIn, type Note, notesOf } from '../form/notes.js';
import { printTree, type Tree } from '../form/tree.js';
import type { ItemDraft } from './item-drafts.service.js';
import { itemFaults } from './item-faults.js';
import { itemForms, typeOf } from './item-forms.js';
import { inPlainWords } from './plain-faults.js';
import { namedAsInForm } from './vignette-words.js';
import { wayShown, type WayShown } from './way.page.js';
import { type Finding, studiesShown, type StudiesShown } from './studies.js';
import { imageChoices, objectiveChoices, surroundingsOf } from './surroundings.js';

export interface DraftItemPage {
  readonly frame: StudioFrame;
  readonly quiz: { readonly title: string; readonly href: string };
  readonly title: string;
  readonly kind: string;
  readonly about: string;
  readonly isArchived: boolean;
  readonly form: FormShown;
  /** The drawing of an encounter; null for other types, and before it has a step. */
  readonly way: WayShown | null;
  readonly studies: StudiesShown;
  readonly proposeHref: string;
  readonly tryHref: string;
  readonly historyHref: string;
}

export interface ItemPageFacts {
  readonly draft: ItemDraft;
  readonly others: readonly string[];
  /** What was just done; null for nothing. */
  readonly now: string | null;
  /** A form that was changed and is not saved; null for what is saved. */
  readonly found?: Finding | null;
  readonly changed: Changed | null;
}

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
  const saved = { specs, tree: printTree(specs, item.content), changed, mayWrite };
  const tree = treeShown(saved);
  const notes = changed || now === 'new' ? [] : notesHere(draft, type, tree, words);
  const lists = {
    objectives: objectiveChoices(draft.modules, quiz.parent, words),
    images: imageChoices(draft),
  };
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
    form: formShown({ ...saved, piece: item, lists, notes, now, others, action }, words),
    way: type === 'vignette' ? wayShown(item.content, troubledSteps(notes), words) : null,
    studies: studiesShown(tree, draft.registry, found, words),
    proposeHref: addresses.draftNewStudy(slug),
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
