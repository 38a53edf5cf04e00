import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Item } from './item.js';

/** The first 16 hex digits of the SHA-256 of an item's canonical JSON (RFC 8785): other content, other revision. */
export function revisionOf(item: Item): string {
  return createHash('sha256')
    .update(canonicalize(item) ?? '')
    .digest('hex')
    .slice(0, 16);
}
