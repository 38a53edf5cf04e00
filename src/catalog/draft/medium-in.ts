import { mediumSchema } from '../media/medium-schema.js';
import type { Medium } from '../media/medium.js';
import type { Content } from './piece.js';

/**
 * A medium of a draft as it would be published, be it without its words, or with words that are only half there; null where its
 * file is not known yet.
 */
export function mediumIn({ key, content }: { readonly key: string; readonly content: Content }): Medium | null {
  const { title } = content;
  const named = typeof title === 'string' && title.trim() !== '' ? content : { ...content, title: key };
  const read = mediumSchema.safeParse(named);
  if (read.success) return { key, ...read.data };
  const faulty = new Set(read.error.issues.map(({ path }) => path[0]));
  const sound = Object.fromEntries(
    Object.entries(named).filter(([name]) => !words.includes(name) || !faulty.has(name)),
  );
  const { data: file } = mediumSchema.safeParse(sound);
  return file ? { key, ...file } : null;
}

const words = ['alt', 'credit', 'transcript', 'chapters', 'captions'];
