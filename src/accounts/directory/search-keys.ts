import { fold } from '../../kernel/fold.js';

interface Sought {
  readonly name: string;
  readonly email: string;
}

/**
 * By what somebody is found: their name from each of its words on, and their address from its beginning and from its domain on.
 * So "dael" and "van dael" both begin a key of Noor van Dael.
 */
export function searchKeys({ name, email }: Sought): readonly string[] {
  const words = fold(name).split(' ');
  const domain = email.slice(email.lastIndexOf('@') + 1);
  const keys = [...words.map((_, at) => words.slice(at).join(' ')), fold(email), fold(domain)];
  return [...new Set(keys)].filter((key) => key !== '');
}
