import type { ByteRange } from '../../kernel/objects/objects.js';

/**
 * The part that a Range header asks for (RFC 9110); 'all' where there is none, or one that is not understood, and 'none' where
 * the file holds nothing of it. Several parts at once are answered with the whole, as everybody may.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'all' | 'none' {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [from = '', to = ''] = asked?.slice(1) ?? [];
  if (!asked || (from === '' && to === '')) return 'all';
  if (from === '') return Number(to) === 0 ? 'none' : { first: Math.max(0, size - Number(to)), last: size - 1 };
  const [first, last] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
  if (to !== '' && Number(to) < first) return 'all';
  return first >= size ? 'none' : { first, last };
}
