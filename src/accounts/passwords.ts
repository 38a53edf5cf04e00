import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB of memory and two passes, as OWASP's Password Storage Cheat Sheet advises. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const shortestPassword = 12;
/** Longer input is refused, so that nobody can make the server hash a novel. */
export const longestPassword = 256;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

let decoy: Promise<string> | undefined;

/** Compares in the same time whether or not there is an account: without one, a decoy is compared and the answer is no. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(stored ?? (await decoy), password.normalize('NFC'));
  return stored !== null && fits;
}
