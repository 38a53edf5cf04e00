import { hash, verify } from '@node-rs/argon2';
import { RuleBroken } from '../kernel/errors.js';
import { isGuessable } from './guessable.js';

/** Argon2id with 19 MiB of memory and two passes, as OWASP's Password Storage Cheat Sheet advises. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const shortestPassword = 12;
/** Longer input is refused, so that nobody can make the server hash a novel. */
export const longestPassword = 256;

/** In characters as people count them, so that an accent does not count twice. */
export const isLongEnough = (password: string): boolean => [...password.normalize('NFC')].length >= shortestPassword;

/**
 * The hash of a password that somebody chose. `about` is what is known of them, which makes no good password.
 * @throws RuleBroken `password-guessable` at the field `password` when it is among the first that an attacker tries
 */
export function hashChosen(
  password: string,
  about: { readonly name: string; readonly email: string },
): Promise<string> {
  if (isGuessable(password, [about.name, about.email])) throw new RuleBroken('password-guessable', {}, 'password');
  return hashPassword(password);
}

/** Of what nobody could guess at, so that it needs no look at how easy that is; a password that somebody chose goes to `hashChosen`. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

let decoy: Promise<string> | undefined;

/** Compares in the same time whether or not there is a password: without one, a decoy is compared and the answer is no. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(stored || (await decoy), password.normalize('NFC'));
  return Boolean(stored) && fits;
}
