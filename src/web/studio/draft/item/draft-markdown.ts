import { Bibliography } from '../../../../catalog/markdown/bibliography.js';
import { renderInline, renderScenario } from '../../../../catalog/markdown/render-inline.js';
import { addresses } from '../../../addresses.js';
import { mediumIn, pictureIn } from '../../../learning/image-address.js';
import type { ItemMarkdown } from '../../../learning/item-drawings.js';
import { localeOf } from '../../../views/intl.js';
import { SafeHtml } from '../../../views/safe-html.js';
import type { Words } from '../../../views/words.js';
import type { ItemDraft } from './item-drafts.service.js';

/** How the texts of an item in writing are printed while it is tried: as an edition would print them. */
export function draftMarkdown(draft: ItemDraft): ItemMarkdown {
  return {
    inline: (markdown) => new SafeHtml(renderInline(markdown)),
    block: (markdown) => new SafeHtml(renderScenario(markdown)),
    picture: (path) => pictureIn(draft, path),
  };
}

/** The studies of the registry as it is today. */
export function draftBibliography(draft: ItemDraft, words: Words): Bibliography {
  const { registry, course } = draft;
  return new Bibliography(Object.fromEntries(registry.studies), {
    say: (key, values) => words.say(key, values),
    locale: localeOf(words.language),
    standing: new Map([...registry.studies].map(([key, { status, statusNote }]) => [key, { status, statusNote }])),
    studyAddress: addresses.study,
    claimAddress: addresses.claim,
    glossaryAddress: (key) => addresses.term(course.slug, key),
    imageAddress: (path) => pictureIn(draft, path),
    medium: (key) => mediumIn(draft, key),
    fileAddress: addresses.media,
  });
}
