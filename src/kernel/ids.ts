import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** An opaque id that sorts by the time it was made (UUID version 7, RFC 9562). */
export const newId = (): string => v7();

/** A secret for links and seeds: 256 bits, in the alphabet of URLs. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored in place of a secret: whoever reads the table cannot use it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
