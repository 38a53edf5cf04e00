import type { Fields } from '../../../../assessment/form-fields.js';
import type { When } from '../../../views/words.js';
import type { StudioFrame } from '../../frame.js';
import type { Difference } from './difference.js';

/** Two authors wrote at once: both versions, field by field, and the choice between them. */
export interface ClashPage {
  readonly frame: StudioFrame;
  readonly title: string;
  readonly href: string;
  readonly action: string;
  readonly by: string;
  readonly at: When;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly differences: readonly (Difference & { readonly id: string })[];
}

interface ClashFacts extends Pick<ClashPage, 'frame' | 'title' | 'href' | 'action' | 'by' | 'at'> {
  readonly fields: Fields;
  /** The hash that one's own version was made from, and the hash of theirs. */
  readonly began: string;
  readonly after: string;
  readonly differences: readonly Difference[];
}

const own = ['_csrf', 'after', 'began', 'go', 'part'];

export function clashPage({ fields, began, after, differences, ...page }: ClashFacts): ClashPage {
  const typed = Object.entries(fields).filter(([name]) => !own.includes(name) && !name.startsWith('take.'));
  return {
    ...page,
    hidden: [
      ...typed.flatMap(([name, value]) => [value ?? []].flat().map((each) => ({ name, value: each }))),
      { name: 'began', value: began },
      { name: 'after', value: after },
    ],
    differences: differences.map((each) => ({ ...each, id: `take.${each.field}` })),
  };
}

/** The fields that are taken from one's own version. */
export const takenIn = (fields: Fields): ReadonlySet<string> =>
  new Set(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith('take.') && value === 'yours' ? [name.slice('take.'.length)] : [],
    ),
  );
