import { foldLetters } from '../../kernel/fold.js';
import { citedYear } from '../citation-date.js';
import type { Csl } from '../study.js';

/** A key such as `mitchell2021` that no study has yet: who wrote it, or the first word of its title, and the year. */
export function studyKey(csl: Csl, isTaken: (key: string) => boolean): string {
  const [name] = csl.author ?? csl.editor ?? [];
  const word = name === undefined ? csl.title : 'literal' in name ? name.literal : name.family;
  const stem = foldLetters(word)
    .replace(/^(the|an?) /, '')
    .replace(/['’-]/g, '')
    .split(/[^a-z0-9]+/)
    .find((part) => part !== '');
  const key = `${(stem ?? 'study').slice(0, 40)}${/\d{4}/.exec(citedYear(csl.issued))?.[0] ?? ''}`;
  if (!isTaken(key)) return key;
  const letters = [...'bcdefghijklmnopqrstuvwxyz'];
  const free = letters.map((letter) => `${key}${letter}`).find((each) => !isTaken(each));
  if (free !== undefined) return free;
  let number = 2;
  while (isTaken(`${key}-${number}`)) number += 1;
  return `${key}-${number}`;
}
