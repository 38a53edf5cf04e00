import { Bibliography } from '../../../../catalog/markdown/bibliography.js';
import { renderInline, renderScenario } from '../../../../catalog/markdown/render-inline.js';
import { addresses } from '../../../addresses.js';
import type { ItemMarkdown } from '../../../learning/item-drawings.js';
import { localeOf } from '../../../views/intl.js';
import { SafeHtml } from '../../../views/safe-html.js';
import type { Words } from '../../../views/words.js';
import type { ItemDraft } from './item-drafts.service.js';

/** How the texts of an item in writing are printed while it is tried: as an edition would print them. */
export function draftMarkdown({ images }: ItemDraft): ItemMarkdown {
  return {
    inline: (markdown) => new SafeHtml(renderInline(markdown)),
    block: (markdown) => new SafeHtml(renderScenario(markdown)),
    picture: (path) => pictureIn(images, path),
  };
}

/** The studies of the registry as it is today. */
export function draftBibliography({ registry, images, course }: ItemDraft, words: Words): Bibliography {
  return new Bibliography(Object.fromEntries(registry.studies), {
    say: (key, values) => words.say(key, values),
    locale: localeOf(words.language),
    standing: new Map([...registry.studies].map(([key, { status, statusNote }]) => [key, { status, statusNote }])),
    studyAddress: addresses.study,
    claimAddress: addresses.claim,
    glossaryAddress: (key) => addresses.term(course.slug, key),
    imageAddress: (path) => pictureIn(images, path),
  });
}

function pictureIn(images: Readonly<Record<string, string>>, path: string): string | null {
  const name = Object.hasOwn(images, path) ? images[path] : undefined;
  return name === undefined ? null : addresses.media(name);
}
