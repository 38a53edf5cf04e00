import { renderInline, renderScenario } from '../../catalog/markdown/render-inline.js';
import { SafeHtml } from '../views/safe-html.js';
import type { ItemMarkdown } from './attempt-item.js';

/** How the Markdown of items is printed while they are asked: without citations, which could tell the answer. */
export const itemMarkdown: ItemMarkdown = {
  inline: (markdown) => new SafeHtml(renderInline(markdown)),
  block: (markdown) => new SafeHtml(renderScenario(markdown)),
};
