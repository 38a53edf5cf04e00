import type { Fields } from '../form-fields.js';

/** What a field of the form for a key is about, where the item itself has no words for it; the page has them. */
export type KeyWord = 'value' | 'low' | 'high' | 'range-low' | 'range-high' | 'range-points' | 'accepted' | 'partly';

/** A text of the item, in inline Markdown, or words of the page with a number. */
export type KeyLabel =
  | { readonly text: string; readonly word: null }
  | { readonly text: null; readonly word: KeyWord; readonly number: number };

export interface KeyOption {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

/** One control of the form in which a new key is typed. Staff see content keys; practitioners never meet this form. */
export type KeyControl =
  /** Options of the item, of which one or several are right. */
  | {
      readonly kind: 'options';
      readonly name: string;
      readonly isMany: boolean;
      readonly options: readonly KeyOption[];
    }
  /** True or false. */
  | { readonly kind: 'truth'; readonly name: string; readonly chosen: boolean | null }
  | { readonly kind: 'list'; readonly name: string; readonly label: KeyLabel; readonly options: readonly KeyOption[] }
  | { readonly kind: 'line'; readonly name: string; readonly label: KeyLabel; readonly value: string }
  /** A text to each line. */
  | { readonly kind: 'lines'; readonly name: string; readonly label: KeyLabel; readonly value: string };

/** What stands in the way of a typed key: the field, and a code that the page has words for. */
export interface KeyFault {
  readonly name: string;
  readonly code: 'missing' | 'number' | 'place-twice' | 'points';
}

export interface KeyReading<K> {
  readonly key: K | null;
  readonly faults: readonly KeyFault[];
}

/** How the key of an item type is typed, read, and put in place of the one that was published. */
export interface Rekeying<I, K> {
  keyOf(item: I): K;
  rekeyed(item: I, key: K): I;
  /** The key as the form's fields hold it. */
  fieldsOf(item: I, key: K): Fields;
  controls(item: I, fields: Fields): readonly KeyControl[];
  read(item: I, fields: Fields): KeyReading<K>;
}

export const readKey = <K>(key: K): KeyReading<K> => ({ key, faults: [] });
export const noKey = <K>(faults: readonly KeyFault[]): KeyReading<K> => ({ key: null, faults });

export const textLabel = (text: string): KeyLabel => ({ text, word: null });
export const wordLabel = (word: KeyWord, number = 1): KeyLabel => ({ text: null, word, number });

/** What a field holds, as it was typed. */
export function typedIn(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
}

/** The lines of a field that hold something. */
export const linesIn = (fields: Fields, name: string): readonly string[] =>
  typedIn(fields, name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
