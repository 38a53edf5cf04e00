import { mediumNamed } from '../../catalog/media/media-used.js';
import type { Medium } from '../../catalog/media/medium.js';
import type { Published } from '../../catalog/published.js';
import { addresses } from '../addresses.js';

/** What a course shows, be it an edition or a draft. */
export interface Shown {
  /** Path in the package to the name of the stored picture. */
  readonly images: Readonly<Record<string, string>>;
  readonly media?: readonly Medium[];
}

/** Where a picture of an edition is found by its path in the package, or by `media/` and its key; null for one that it lacks. */
export const imageAddress = ({ content }: Published, path: string): string | null => pictureIn(content, path);

/** The one way from what an author wrote for a picture to where it is. */
export function pictureIn(shown: Shown, path: string): string | null {
  const [key] = mediumNamed(path);
  const medium = key === undefined ? null : mediumIn(shown, key);
  const name = medium ? (medium.kind === 'image' ? medium.file : undefined) : own(shown.images, path);
  return name === undefined ? null : addresses.media(name);
}

export const mediumOf = ({ content }: Published, key: string): Medium | null => mediumIn(content, key);

export const mediumIn = ({ media = [] }: Shown, key: string): Medium | null =>
  media.find((medium) => medium.key === key) ?? null;

const own = (images: Shown['images'], path: string): string | undefined =>
  Object.hasOwn(images, path) ? images[path] : undefined;
