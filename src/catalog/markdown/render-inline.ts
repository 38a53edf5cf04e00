import type { Bibliography } from './bibliography.js';
import { dialect } from './dialect.js';
import { printBlocks, printInline, type Printing } from './printing.js';
import { sanitise } from './sanitise.js';

const md = dialect();

/** One line of Markdown, such as a stem or an option: emphasis and code. Citations and images are left out. */
export function renderInline(markdown: string): string {
  const [inline] = md.parseInline(markdown, {});
  return sanitise(printInline(inline?.children ?? [], plain));
}

/** One paragraph with its citations, such as a definition; not sanitised yet. */
export function inlineHtml(markdown: string, bibliography: Bibliography): string {
  const [inline] = md.parseInline(markdown, {});
  return printInline(inline?.children ?? [], { ...plain, bibliography });
}

/** The case before a stem: paragraphs, lists and tables. Citations are left out, since they could tell the answer. */
export function renderScenario(markdown: string): string {
  return renderBlocks(markdown, 'vignette', plain);
}

/** What an installation says of how it works: paragraphs, headings, lists, tables and links. */
export const renderPolicy = (markdown: string): string => sanitise(printBlocks(md.parse(markdown, {}), plain));

/** The reason for an answer, with citations; their slips and list come from the bibliography, once for the whole page. */
export function renderRationale(markdown: string, bibliography: Bibliography): string {
  const { imageAddress } = bibliography.settings;
  return renderBlocks(markdown, 'rationale', { bibliography, notes: null, terms: null, imageAddress });
}

const plain: Printing = { bibliography: null, notes: null, terms: null, imageAddress: () => null };

function renderBlocks(markdown: string, className: string, printing: Printing): string {
  const tokens = md.parse(markdown, {});
  for (const token of tokens) {
    if (token.level === 0 && token.nesting === 1 && token.type !== 'table_open') token.attrSet('class', className);
  }
  return sanitise(printBlocks(tokens, printing));
}
