import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import { detailsFaults } from './details-faults.js';
import { detailsForm, detailsShape } from './details-form.js';
import { printTree } from './form/tree.js';
import { pieceForm, type PieceFormFacts } from './piece-form.page.js';
import { type PieceFormPage, piecePage } from './piece.page.js';

export type DetailsFacts = Pick<PieceFormFacts, 'course' | 'piece' | 'changed' | 'now' | 'others'>;

export function detailsPage(facts: DetailsFacts, words: Words): PieceFormPage {
  const { course, piece } = facts;
  const form = {
    ...{ ...facts, specs: detailsForm, lists: {}, action: addresses.draftDetails(course.slug) },
    tree: printTree(detailsForm, detailsShape.open(piece.content)),
    faults: detailsFaults(course.slug, piece.content),
  };
  return {
    ...piecePage(facts, words),
    title: words.say('draft.details.title'),
    ...{ form: pieceForm(form, words), remove: null },
  };
}
