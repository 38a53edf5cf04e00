import { renderInline, renderScenario } from '../../catalog/markdown/render-inline.js';
import type { Published } from '../../catalog/published.js';
import { SafeHtml } from '../views/safe-html.js';
import { imageAddress } from './image-address.js';
import type { ItemMarkdown } from './item-drawings.js';

/** How the Markdown of an edition's items is printed while they are asked: without citations, which could tell the answer. */
export const itemMarkdown = (edition: Published): ItemMarkdown => ({
  inline: (markdown) => new SafeHtml(renderInline(markdown)),
  block: (markdown) => new SafeHtml(renderScenario(markdown)),
  picture: (path) => imageAddress(edition, path),
});
