import { fold } from '../../kernel/fold.js';

interface Sought {
  readonly name: string;
  readonly email: string;
}

/**
 * By what somebody is found: their name from each of its words on, and their address from its beginning and from its domain on.
 * So "dael" and "van dael" both begin a key of Noor van Dael; "obrien" and "brien" both find an O’Brien.
 */
export function searchKeys({ name, email }: Sought): readonly string[] {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  const apart = name.replace(/['’ʼ]/g, ' ');
  const keys = [...beginnings(fold(name)), ...beginnings(fold(apart)), fold(email), fold(domain)];
  return [...new Set(keys)].filter((key) => key !== '');
}

function beginnings(name: string): string[] {
  const words = name.split(' ');
  return words.map((_, at) => words.slice(at).join(' '));
}
