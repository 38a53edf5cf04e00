import { z } from 'zod';
import { type Correction, remedies } from '../../../assessment/correction.js';
import type { Fields } from '../../../assessment/form-fields.js';
import type { Item } from '../../../assessment/item.js';
import type { KeyFault } from '../../../assessment/rekeying/key-form.js';
import { readNewKey } from '../../../assessment/rekeying/rekeying.js';
import type { Problem } from '../../views/form.js';
import type { Words } from '../../views/words.js';

/** Longer than other reasons: practitioners read this one, and it may have to name a study. */
export const reasonForm = z.object({
  reason: z
    .string('admin.change.reason-missing')
    .trim()
    .min(1, 'admin.change.reason-missing')
    .max(500, 'studio.reason-long')
    .refine((text) => !/\S@\S/.test(text), 'admin.change.reason-personal'),
});

export const correctionFields = ['remedy', 'reason'] as const;
export type CorrectionField = (typeof correctionFields)[number];

const remedyForm = z.enum(remedies, 'studio.remedy-missing');

export type CorrectionReading =
  | { readonly correction: Correction; readonly problems: readonly [] }
  | { readonly correction: null; readonly problems: readonly Problem[] };

/** Reads what is to be done about an item. */
export function readCorrection(item: Item, fields: Fields, words: Words): CorrectionReading {
  const remedy = remedyForm.safeParse(fields.remedy);
  if (!remedy.success) return refused([{ field: 'remedy', text: words.say('studio.remedy-missing') }]);
  if (remedy.data !== 'key') return { correction: { remedy: remedy.data, key: null }, problems: [] };
  const { key, faults, contentFaults } = readNewKey(item, fields);
  if (contentFaults.length > 0) {
    return refused(contentFaults.map(({ message }) => ({ field: 'remedy', text: message })));
  }
  if (key === null) return refused(faults.map((fault) => problem(fault, words)));
  return { correction: { remedy: 'key', key }, problems: [] };
}

const refused = (problems: readonly Problem[]): CorrectionReading => ({ correction: null, problems });

const problem = ({ name, code }: KeyFault, words: Words): Problem => ({
  field: name,
  text: words.say(`studio.key.${code}`),
});
