import type { SettingValues } from '../settings/setting-kinds.js';
import type { LetterName } from './letter-kinds.js';

/** What a letter is written from. */
export interface LetterDraft {
  readonly template: LetterName;
  readonly language: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Where the letter's reader ends such letters, as a path; null for an essential one. */
  readonly unsubscribe: string | null;
  /** What the administrators have set, such as who runs the place. */
  readonly settings: SettingValues;
}

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Every link in it, in their order, with the host. */
  readonly links: readonly string[];
  /** The whole address that ends such letters; null for an essential one. */
  readonly unsubscribe: string | null;
}

/** Turns a draft into words. The kernel knows no templates: whoever puts the rooms together says how. */
export abstract class Letters {
  abstract write(draft: LetterDraft): WrittenLetter;
}
