import { titleIn } from '../../../catalog/draft/piece.js';
import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import type { DetailsFacts } from './details.page.js';
import { printTree } from './form/tree.js';
import { moduleFaults } from './module-faults.js';
import { moduleForm, moduleShape } from './module-form.js';
import { titleOf } from './outline.page.js';
import { pieceForm } from './piece-form.page.js';
import { type PieceFormPage, piecePage } from './piece.page.js';

export function modulePage(facts: DetailsFacts, words: Words): PieceFormPage {
  const { course, piece } = facts;
  const specs = moduleForm(new Set());
  const form = {
    ...{ ...facts, specs, lists: {}, action: addresses.draftModule(course.slug, piece.key) },
    ...{ tree: printTree(specs, piece.content), part: moduleShape.open(piece.content) },
    faults: moduleFaults(piece.key, piece.content),
  };
  return {
    ...piecePage(facts, words),
    title: titleOf({ title: titleIn(piece.content) }, words),
    form: pieceForm(form, words),
    links: [{ href: addresses.draftCards(course.slug, piece.key), text: words.say('draft.cards.title') }],
    remove: null,
  };
}
