import type { Published } from '../../catalog/published.js';
import { addresses } from '../addresses.js';

/** Where a picture of an edition is found by its path in the package; null for one that the edition does not hold. */
export function imageAddress({ content: { images } }: Published, path: string): string | null {
  const name = Object.hasOwn(images, path) ? images[path] : undefined;
  return name === undefined ? null : addresses.media(name);
}
