import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Content } from '../../../catalog/draft/piece.js';
import type { Words } from '../../views/words.js';

/** A stretch of text that stayed, came or went; a gap is a paragraph that stayed and is not repeated. */
export interface ChangePart {
  readonly text: string;
  readonly isSame: boolean;
  readonly isNew: boolean;
  readonly isGone: boolean;
  readonly isGap: boolean;
}

const part = (kind: 'same' | 'ins' | 'del' | 'gap', text: string): ChangePart => ({
  text,
  ...{ isSame: kind === 'same', isNew: kind === 'ins', isGone: kind === 'del', isGap: kind === 'gap' },
});

/** One field of a piece in which two versions differ. */
export interface Change {
  readonly label: string;
  readonly parts: readonly ChangePart[];
}

/** What differs between two versions of a piece, field by field, for people to read. Empty where nothing does. */
export function changesBetween(before: Content, after: Content, words: Words): readonly Change[] {
  const [one, other] = [flat(before), flat(after)];
  const paths = [...new Set([...one.keys(), ...other.keys()])];
  return paths
    .filter((path) => one.get(path) !== other.get(path))
    .map((path) => ({ label: labelOf(path, words), parts: partsOf(one.get(path) ?? '', other.get(path) ?? '') }));
}

/** Every text, number and yes or no in a value, by where it stands. */
function flat(value: unknown, at = '', into = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) {
    const isPlain = value.every((each) => typeof each !== 'object' || each === null);
    if (isPlain) into.set(at, value.map(said).join('\n\n'));
    else for (const [index, each] of value.entries()) flat(each, `${at}/${nameOf(each, index)}`, into);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) flat(part, at === '' ? name : `${at}/${name}`, into);
  } else into.set(at, said(value));
  return into;
}

/** Entries of a list are told apart by their key, so that one that is put in front does not look like a change of all. */
function nameOf(entry: unknown, index: number): string {
  const { key, name } = (typeof entry === 'object' && entry !== null ? entry : {}) as Content;
  return typeof key === 'string' ? key : typeof name === 'string' && name !== '' ? name : String(index + 1);
}

const said = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);

/** Names of fields that authors know by other words. */
const known = new Set([
  'title',
  'summary',
  'objectives',
  'markdown',
  'stem',
  'options',
  'rationale',
  'feedback',
  'text',
]);

function labelOf(path: string, words: Words): string {
  return path
    .split('/')
    .map((name) => (known.has(name) ? words.say(`draft.field.${name}`) : name))
    .join(' › ');
}

/** Beyond this many characters a paragraph that changed is shown as one that went and one that came. */
const longest = 6000;

function partsOf(before: string, after: string): readonly ChangePart[] {
  const parts: ChangePart[] = [];
  const differing = diffArrays(paragraphs(before), paragraphs(after), { timeout: 500 }) ?? [
    { value: [before], removed: true, added: false },
    { value: [after], added: true, removed: false },
  ];
  for (const [at, { value, added, removed }] of differing.entries()) {
    const text = value.join('\n\n');
    const next = differing[at + 1];
    if (removed && next?.added) parts.push(...within(text, next.value.join('\n\n')));
    else if (removed) parts.push(part('del', text));
    else if (added) {
      if (!differing[at - 1]?.removed) parts.push(part('ins', text));
    } else if (differing.length > 1) parts.push(part('gap', ''));
  }
  return parts;
}

function within(before: string, after: string): readonly ChangePart[] {
  if (before.length + after.length > longest) {
    return [part('del', before), part('ins', after)];
  }
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) =>
    part(added ? 'ins' : removed ? 'del' : 'same', value),
  );
}

const paragraphs = (text: string): string[] => text.split(/\n{2,}/);
