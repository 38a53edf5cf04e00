import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** JSON in the one form that RFC 8785 allows, so that equal values have equal text and equal hashes. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no JSON form.');
  return text;
}

/** SHA-256 of the text in UTF-8, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
