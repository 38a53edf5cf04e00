import { bytesSaid, timeSaid } from '../../../../catalog/markdown/media-words.js';
import { missingIn } from '../../../../catalog/media/medium-missing.js';
import type { Medium } from '../../../../catalog/media/medium.js';
import { addresses } from '../../../addresses.js';
import { localeOf } from '../../../views/intl.js';
import type { Words } from '../../../views/words.js';
import type { MediumPicked } from './medium-picked.js';

/** A medium of a draft as the editor shows it. */
export function mediumPicked(slug: string, medium: Medium, words: Words): MediumPicked {
  const { key, kind, title, file } = medium;
  const smallest = medium.kind === 'image' ? medium.sizes[0]?.file : undefined;
  return {
    ...{ key, kind, title, alt: medium.kind === 'image' ? medium.alt : null },
    src: addresses.media(smallest ?? file),
    about: aboutMedium(medium, words),
    missing: missingIn(medium),
    href: addresses.draftMedium(slug, key),
  };
}

/** "Video, 3:20, 4.1 MB". */
export function aboutMedium(medium: Medium, words: Words): string {
  const size = bytesSaid(medium.bytes, localeOf(words.language));
  if ('seconds' in medium) {
    return words.say(`draft.media.about-${medium.kind}`, { length: timeSaid(medium.seconds), size });
  }
  if ('pages' in medium) return words.say('lesson.media.document', { pages: medium.pages ?? 0, size });
  const { width, height } = medium;
  return words.say('draft.media.about-image', { width, height, size });
}
