import type { Fields } from './form-fields.js';
import { certainties, type Certainty } from './given.js';

/** How sure a form says that somebody is of the item called `name`; null where it says nothing that can be read. */
export function readCertainty(fields: Fields, name: string): Certainty | null {
  const sent = fields[`${name}.certainty`];
  return certainties.find((certainty) => String(certainty) === sent) ?? null;
}
