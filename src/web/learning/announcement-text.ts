import { renderPolicy } from '../../catalog/markdown/render-inline.js';
import { SafeHtml } from '../views/safe-html.js';

/** Headings would stand beside those of the page: what looks like one is text. */
const withoutHeadings = (markdown: string): string =>
  markdown.replace(/^([ \t]{0,3})(#{1,6}(?=\s|$)|[=-]+[ \t]*$)/gm, '$1\\$2');

/** An announcement as it is read: paragraphs, lists, emphasis and links. */
export const announcementHtml = (markdown: string): SafeHtml => new SafeHtml(renderPolicy(withoutHeadings(markdown)));
