import * as casts from '../form/casts.js';
import { area, keys, part, select } from '../form/fields.js';
import type { Choices, Spec } from '../form/spec.js';

const objectives: Choices = { of: 'list', name: 'objectives' };

/** One card: what is asked, what one would want to have remembered, and what that rests on. */
export const cardForm: readonly Spec[] = [
  part('card', 'draft.cards.part.card', [
    area(2, 'front', 'draft.cards.front', 'draft.cards.front-hint'),
    area(6, 'back', 'draft.cards.back', 'draft.cards.back-hint'),
    select(casts.text, objectives, 'draft.cards.objective-none', 'objective', 'draft.cards.objective'),
    keys('citations', 'draft.cards.citations', 'draft.cards.citations-hint'),
  ]),
];

/** The list of a module's piece in which its cards stand. */
export const cardList = 'cards';
