import { sha256 } from '../../../kernel/canonical.js';

/** Four digits that stand for a response, the same on every page, and lead to nobody. */
export const responseNumber = (responseId: string): string =>
  String(parseInt(sha256(responseId).slice(0, 8), 16) % 10_000).padStart(4, '0');
