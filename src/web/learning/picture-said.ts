import type { Picture } from '../../assessment/explanation.js';
import type { ItemMarkdown } from './item-drawings.js';

/** A picture with its numbered places; `src` is null for one that the edition does not hold. */
export interface PictureSaid {
  readonly src: string | null;
  readonly alt: string;
  readonly places: Picture['places'];
}

export const pictureSaid = ({ image, alt, places }: Picture, markdown: Pick<ItemMarkdown, 'picture'>): PictureSaid => ({
  src: markdown.picture(image),
  alt,
  places,
});
