import { canonicalJson, sha256 } from '../kernel/canonical.js';
import type { Item } from './item.js';

/** The first 16 hex digits of the SHA-256 of an item's canonical JSON (RFC 8785): other content, other revision. */
export const revisionOf = (item: Item): string => sha256(canonicalJson(item)).slice(0, 16);
