import type { Item } from '../../../assessment/item.js';
import type { Content } from '../../draft/piece.js';
import { isFields, type IsFilledIn, without } from './fields.js';

/** What the reader of items fills in, beside null, empty lists, empty sets, and the ends of a range that is one number. */
const filledIn: Content = {
  ...{ correct: false, show: false, showRubric: false, shuffle: true },
  ...{ scoring: 'partial', typo: 'hint', factor: 1, per: 1 },
};

/** An item as somebody would write it in a quiz file, without its key and without what goes without saying. */
export function itemContent({ key: _, points, rationale, ...item }: Item): Content {
  const isLikert = item.type === 'likert';
  const worth = isLikert || points === 1 ? {} : { points };
  const reason = isLikert && rationale === '' ? {} : { rationale };
  return without({ ...item, ...worth, ...reason }, isFilledIn, ['effects']) as Content;
}

const isFilledIn: IsFilledIn = (field, value, of) => {
  if (value === null) return true;
  if (field === 'fold') return isFields(value) && Object.values(value).every((folds) => folds === true);
  if (field === 'low' || field === 'high') return of['low'] === of['value'] && of['high'] === of['value'];
  if (typeof value === 'object') return Object.keys(value).length === 0;
  return Object.hasOwn(filledIn, field) && filledIn[field] === value;
};
