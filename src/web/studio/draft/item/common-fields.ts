import { area, keys, line, number, part, select, tick } from '../form/fields.js';
import * as casts from '../form/casts.js';
import type { Choices, Leaf, Part, Spec } from '../form/spec.js';

export const objectives: Choices = { of: 'list', name: 'objectives' };

const difficulties: Choices = {
  of: 'values',
  values: ['1', '2', '3', '4', '5'],
  say: (value) => `draft.item.difficulty.${value}`,
};

/** What every item begins with. */
export const asked: Part = part('asked', 'draft.item.part.asked', [
  area(3, 'scenario', 'draft.item.scenario', 'draft.item.scenario-hint'),
  area(2, 'stem', 'draft.item.stem', 'draft.item.stem-hint'),
]);

const rationale: Leaf = area(4, 'rationale', 'draft.item.rationale', 'draft.item.rationale-hint');
const citations: Leaf = keys('citations', 'draft.item.citations', 'draft.item.citations-hint');

const placing: readonly Leaf[] = [
  select(
    casts.text,
    objectives,
    'draft.item.objective-none',
    'objective',
    'draft.item.objective',
    'draft.item.objective-hint',
  ),
  select(
    casts.number,
    difficulties,
    'draft.item.difficulty-none',
    'difficulty',
    'draft.item.difficulty',
    'draft.item.difficulty-hint',
  ),
  keys('tags', 'draft.item.tags', 'draft.item.tags-hint'),
];

const points = number('points', 'draft.item.points', 'draft.item.points-hint');
const shuffle = tick(true, 'shuffle', 'draft.item.shuffle');

/** What every item ends with; only some have something to shuffle, and an item that is never scored has no points. */
export const afterwards = ({ isScored = true, isShuffled = true } = {}): readonly Spec[] => [
  part('why', 'draft.item.part.why', [rationale, citations]),
  part('placing', 'draft.item.part.placing', [
    ...placing,
    ...(isScored ? [points] : []),
    ...(isShuffled ? [shuffle] : []),
  ]),
];

export const feedback = (hint: string, at = 'feedback'): Leaf => area(2, at, 'draft.item.feedback', hint);
export const text = (label: string, hint?: string): Leaf => line('text', label, ...(hint === undefined ? [] : [hint]));
