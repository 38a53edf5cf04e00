import type { Content } from '../../../catalog/draft/piece.js';
import { keyFor } from '../../../catalog/draft/keys.js';
import { linesIn, listIn, textIn } from './typed.js';

type Fields = Readonly<Record<string, unknown>>;

/** A term of the glossary as a form holds it. */
export interface TypedTerm {
  readonly key: string;
  readonly term: string;
  /** Other forms of it, one to a line. */
  readonly also: string;
  readonly text: string;
}

export const emptyTerm: TypedTerm = { key: '', term: '', also: '', text: '' };

export const termsOf = (content: Content): readonly TypedTerm[] =>
  entriesOf(content)
    .map(({ key, term, also, text: words }) => ({
      ...{ key: text(key), term: text(term), text: text(words) },
      also: Array.isArray(also) ? also.map(text).join('\n') : '',
    }))
    .sort((one, other) => one.term.localeCompare(other.term));

/** The glossary with the term under `key` as the form says; with an empty `key`, with a new one. Returns the term's key too. */
export function withTerm(
  content: Content,
  key: string,
  fields: Fields,
): { readonly content: Content; readonly key: string } {
  const entries = entriesOf(content);
  const typed = readTerm(fields);
  const own = key || keyFor(textIn(fields, 'term', 200), new Set(entries.map((each) => text(each['key']))), 'term');
  const terms = key
    ? entries.map((each) => (each['key'] === key ? { key, ...typed } : each))
    : [...entries, { key: own, ...typed }];
  return { content: { ...content, terms }, key: own };
}

export const withoutTerm = (content: Content, key: string): Content => ({
  ...content,
  terms: entriesOf(content).filter((each) => each['key'] !== key),
});

function readTerm(fields: Fields): Content {
  const also = listIn(fields, 'also');
  const term = { term: textIn(fields, 'term', 200), ...(also.length > 0 && { also }) };
  return { ...term, text: linesIn(fields, 'text', 5000) };
}

function entriesOf(content: Content): readonly Content[] {
  const terms: unknown = content['terms'];
  if (!Array.isArray(terms)) return [];
  return (terms as unknown[]).filter((each): each is Content => typeof each === 'object' && each !== null);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
