import type { Content } from '../../../catalog/draft/piece.js';
import { type ChangePart, partsSaid } from '../../editions/change-part.js';
import type { Words } from '../../views/words.js';
import { formLabel, formValue } from './form-words.js';

/** One field of a piece in which two versions differ. */
export interface Change {
  readonly label: string;
  readonly parts: readonly ChangePart[];
}

/** What differs between two versions of a piece, field by field, for people to read. Empty where nothing does. */
export function changesBetween(before: Content, after: Content, words: Words): readonly Change[] {
  const [one, other] = [flat(before, words), flat(after, words)];
  const paths = [...new Set([...one.keys(), ...other.keys()])];
  return paths
    .filter((path) => one.get(path) !== other.get(path))
    .map((path) => ({ label: labelOf(path, words), parts: partsSaid(one.get(path) ?? '', other.get(path) ?? '') }));
}

/** Every text, number and yes or no in a value, by where it stands. */
function flat(value: unknown, words: Words, at = '', into = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) {
    const isPlain = value.every((each) => typeof each !== 'object' || each === null);
    if (isPlain) into.set(at, value.map((each) => formValue(each, at, words)).join('\n\n'));
    else for (const [index, each] of value.entries()) flat(each, words, `${at}/${nameOf(each, index)}`, into);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) flat(part, words, at === '' ? name : `${at}/${name}`, into);
  } else into.set(at, formValue(value, at, words));
  return into;
}

/** Entries of a list are told apart by their key, so that one that is put in front does not look like a change of all. */
function nameOf(entry: unknown, index: number): string {
  const { key, name } = (typeof entry === 'object' && entry !== null ? entry : {}) as Content;
  return typeof key === 'string' ? key : typeof name === 'string' && name !== '' ? name : String(index + 1);
}

/** Names of fields that authors know by other words. */
const known = new Set([
  ...['title', 'summary', 'objectives', 'markdown', 'stem', 'options', 'rationale', 'feedback', 'text'],
  ...['answer', 'correct', 'citations', 'objective', 'points', 'shuffle', 'tags', 'difficulty', 'prompts'],
  ...['lines', 'unit', 'units', 'hint', 'otherwise', 'ranges', 'low', 'high', 'value', 'gaps', 'accept'],
  ...['near', 'label', 'labels', 'targets', 'description', 'statements', 'scale', 'guidance', 'words', 'min'],
  ...['max', 'rubric', 'criterion', 'levels', 'markers', 'showRubric', 'states', 'start', 'steps', 'choices'],
  ...['score', 'next', 'consequence', 'effects', 'scenario', 'image', 'alt', 'type', 'scoring', 'level'],
  ...['audience', 'notice', 'accreditation', 'provider', 'makers', 'name', 'part', 'disclosure', 'contact'],
  ...['completion', 'disclosures', 'lessons', 'quizzes', 'attestation', 'version', 'term', 'also', 'front'],
  ...['back', 'kind', 'file', 'bytes', 'credit', 'width', 'height', 'sizes', 'seconds', 'captions'],
  ...['transcript', 'chapters', 'language', 'pages', 'at', 'key', 'studies', 'strength'],
]);

function labelOf(path: string, words: Words): string {
  const whole = formLabel(path, words);
  if (whole !== null) return whole;
  return path
    .split('/')
    .map((name) => (known.has(name) ? words.say(`draft.field.${name}`) : name))
    .join(' › ');
}
