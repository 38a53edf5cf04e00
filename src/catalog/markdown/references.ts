import { reference } from '../../evidence/citation-format.js';
import type { ReferencePart } from '../../evidence/citation-part.js';
import type { Study } from '../../evidence/study.js';
import type { Bibliography, Cited } from './bibliography.js';
import { escapeHtml } from './html.js';
import type { Settings } from './settings.js';

/** The list of everything that was cited so far, in the order of the numbers; empty where nothing was. */
export function referencesHtml(bibliography: Bibliography): string {
  const { cited, settings } = bibliography;
  if (cited.length === 0) return '';
  const items = cited.map(
    (one) =>
      `<li id="r${one.number}">${unverifiedHtml(one.study, settings)}${kindHtml(one, settings)}${partsHtml(reference(one.study))}</li>`,
  );
  return (
    `<h2 id="studies">${escapeHtml(settings.say('lesson.references'))}</h2>\n` +
    `<ol class="references" role="list">\n${items.join('\n')}\n</ol>`
  );
}

/** The parts of a reference: journals in italics, addresses as links, and a status in its own voice. */
export function partsHtml(parts: readonly ReferencePart[]): string {
  return parts.map(partHtml).join('');
}

function partHtml({ text, italic, href, status }: ReferencePart): string {
  const words = escapeHtml(text);
  if (status) return `<span class="status${status === 'retracted' ? ' retracted' : ''}">${words}</span>`;
  if (href) return `<a class="doi" href="${escapeHtml(href)}" rel="noopener noreferrer">${words}</a>`;
  return italic ? `<cite>${words}</cite>` : words;
}

/** A draft may cite what its authors have proposed: whoever reads it sees that nobody has checked it yet. No edition holds one. */
export function unverifiedHtml({ checked }: Study, { say }: Settings): string {
  return checked.how === 'not-verified' ? `<span class="status">${escapeHtml(say('lesson.unverified'))}.</span> ` : '';
}

/** A document of an authority is no study, and says so first. */
function kindHtml({ study }: Cited, { say }: Settings): string {
  if (study.kind !== 'regulatory') return '';
  return `<span class="status">${escapeHtml(say('lesson.kind.regulatory'))}.</span> `;
}
