import type { Fault } from '../../../../assessment/fault.js';
import type { Words } from '../../../views/words.js';

/** Messages of the reader of packages that speak of files to those who never see one. */
const plainly: readonly (readonly [RegExp, string])[] = [
  [/^This is (missing|empty)\.$/, 'draft.fault.empty'],
  [/^This key is empty\.$/, 'draft.fault.empty'],
  [/^This has to be one of: /, 'draft.fault.one-of'],
  [/^This has to be a list\.$/, 'draft.fault.empty'],
  [/^This sets no limit\./, 'draft.fault.no-limit'],
  [/^This text is already listed at /, 'draft.fault.listed'],
  [/^An item has a type, one of: /, 'draft.fault.type'],
  [/^This has to be true or false\.$/, 'draft.fault.one-of'],
];

/** The faults in words for an author who writes no files. */
export const inPlainWords = (faults: readonly Fault[], words: Words): readonly Fault[] =>
  faults.map(({ at, message }) => {
    const known = plainly.find(([pattern]) => pattern.test(message));
    return { at, message: known ? words.say(known[1]) : message.replace(/`/g, '') };
  });
