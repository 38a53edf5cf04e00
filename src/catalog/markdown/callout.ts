import type { Container } from './containers.js';
import { escapeHtml } from './html.js';
import type { Say } from './settings.js';

/** A call-out that says its name: key point, caution, case, or a content note with the way past what it announces. */
export function calloutHtml(
  id: string,
  { name, argument }: Container,
  body: string,
  headings: ReadonlyMap<string, string>,
  say: Say,
): string {
  const kind = name === 'key-point' ? '' : ` ${name}`;
  const title = name === 'case' ? say('lesson.case', { title: argument }) : say(`lesson.${name}`);
  return (
    `<div class="callout${kind}" role="note" aria-labelledby="name_${id}" id="${id}">\n` +
    `<p class="callout-name" id="name_${id}">${escapeHtml(title)}</p>\n` +
    `${body}${name === 'content-note' ? wayPast(argument, headings, say) : ''}</div>`
  );
}

function wayPast(anchor: string, headings: ReadonlyMap<string, string>, say: Say): string {
  const heading = headings.get(anchor);
  if (heading === undefined) return '';
  return `<p><a href="#${escapeHtml(anchor)}">${escapeHtml(say('lesson.content-note.skip', { heading }))}</a></p>\n`;
}
