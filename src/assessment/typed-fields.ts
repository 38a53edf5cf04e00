import { kept, refused, type Reading } from './answer.js';
import { sent, type Fields } from './form-fields.js';

/** Reads one text from a form, as it was typed and without spaces around it. */
export function readTyped(fields: Fields, name: string, longest: number): Reading<string> {
  const [typed, ...more] = sent(fields, name);
  return more.length > 0 ? refused(name, 'Only one text can be given.') : asTyped(typed ?? '', name, longest);
}

/** Reads a stored text. */
export function parseTyped(json: unknown, longest: number): Reading<string> {
  if (json === null) return kept<string>(null);
  return typeof json === 'string'
    ? asTyped(json, '', longest)
    : refused('', 'The answer has to be the text as it was typed.');
}

/** Line ends of every system become one: a browser sends two signs where a page counts one. */
function asTyped(typed: string, at: string, longest: number): Reading<string> {
  const text = typed.replace(/\r\n?/g, '\n').trim();
  if (text.length > longest) return refused<string>(at, `A text has at most ${longest} characters here.`);
  return kept(text === '' ? null : text);
}
