import type { ItemType } from '../../../../assessment/item.js';
import { itemTypes } from '../../../../assessment/item.js';
import type { Content } from '../../../../catalog/draft/piece.js';
import type { Spec } from '../form/spec.js';
import { label, likert, matching, multiple, ordering, single, trueFalse } from './choice-forms.js';
import { cloze, numeric, shortText, written } from './typed-forms.js';
import { vignette } from './vignette-form.js';

/** The form of each type of item. */
export const itemForms = {
  single,
  multiple,
  'true-false': trueFalse,
  matching,
  ordering,
  numeric,
  cloze,
  'short-text': shortText,
  label,
  likert,
  written,
  vignette,
} as const satisfies Record<ItemType, readonly Spec[]>;

export const isItemType = (text: unknown): text is ItemType => (itemTypes as readonly unknown[]).includes(text);

/** Of what type an item in a draft is; null where it says none that exists. */
export const typeOf = ({ type }: Content): ItemType | null => (isItemType(type) ? type : null);
