import { contentIn } from '../../../../catalog/draft/content-parts.js';
import type { Registry } from '../../../../evidence/registry.js';
import { addresses } from '../../../addresses.js';
import type { SafeHtml } from '../../../views/safe-html.js';
import type { Words } from '../../../views/words.js';
import type { DetailsFacts } from '../details.page.js';
import { cardFaults } from '../entry-faults.js';
import { entryAt, freshKey } from '../entry-shape.js';
import type { ChoiceView } from '../form/form-choices.js';
import { shortened } from '../form/form-choices.js';
import { printTree, type Tree } from '../form/tree.js';
import { type Finding, studiesShown, type StudiesShown } from '../item/studies.js';
import { objectivesOf } from '../module-form.js';
import { pieceForm } from '../piece-form.page.js';
import { type PieceFormPage, piecePage } from '../piece.page.js';
import { cardForm, cardList } from './card-form.js';

/** A card in a form, with what practitioners see of it. */
export interface CardPage extends PieceFormPage {
  readonly studies: StudiesShown;
  readonly proposeHref: string;
  /** Null while nothing stands on it. */
  readonly preview: CardPreview | null;
}

interface CardPreview {
  readonly front: SafeHtml;
  readonly back: SafeHtml;
  readonly language: string;
}

interface CardFacts extends DetailsFacts {
  readonly key: string;
  readonly registry: Registry;
  readonly found: Finding | null;
  readonly preview: CardPreview | null;
}

export const cardTree = ({ piece, key, changed }: Pick<CardFacts, 'piece' | 'key' | 'changed'>): Tree =>
  changed?.tree ?? printTree(cardForm, contentIn(entryAt(piece.content, { list: cardList, key })));

/** The objectives of its module. */
export const cardLists = ({ content }: CardFacts['piece'], words: Words): { readonly objectives: ChoiceView[] } => ({
  objectives: objectivesOf(content).map(({ key, text }) => ({
    ...{ value: key, text: text === '' ? words.say('draft.item.empty') : text, group: null },
  })),
});

export function cardPage({ key, registry, found, preview, ...facts }: CardFacts, words: Words): CardPage {
  const { course, piece } = facts;
  const isNew = key === freshKey;
  const card = contentIn(entryAt(piece.content, { list: cardList, key }));
  const objectives = objectivesOf(piece.content).map((each) => each.key);
  const tree = cardTree({ ...facts, key });
  const form = {
    ...{ ...facts, specs: cardForm, tree, lists: cardLists(piece, words), part: card },
    action: addresses.draftCard(course.slug, piece.key, key),
    faults: isNew ? [] : cardFaults(key, card, objectives, registry),
  };
  const front = tree.cells.get('front');
  return {
    ...piecePage(facts, words),
    back: { href: addresses.draftCards(course.slug, piece.key), text: words.say('draft.cards.title') },
    title: isNew
      ? words.say('draft.cards.new')
      : shortened(typeof front === 'string' ? front : '') || words.say('draft.untitled'),
    form: pieceForm(form, words),
    remove: isNew ? null : words.say('draft.cards.remove'),
    studies: studiesShown(tree, registry, found, words),
    proposeHref: addresses.draftNewStudy(course.slug),
    preview,
  };
}
