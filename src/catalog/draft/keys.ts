import { foldLetters } from '../../kernel/fold.js';
import { reservedKeys } from '../reserved-keys.js';

/** The longest key that a package may hold, less room for a number behind it. */
const longest = 72;

/** A key that nothing has yet, made of the words of a title; keys are of small Latin letters, digits and hyphens. */
export function keyFor(title: string, taken: ReadonlySet<string>, otherwise: string): string {
  const words = foldLetters(title)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  return firstFree(words || otherwise, new Set([...taken, ...reservedKeys]));
}

/** `name`, or `name-2` and so on. */
function firstFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}
