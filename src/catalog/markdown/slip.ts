import { citedYear } from '../../evidence/citation-date.js';
import { shortName } from '../../evidence/citation-names.js';
import { doiAddress, sourceParts } from '../../evidence/citation-source.js';
import { dateWords } from '../../evidence/date-words.js';
import type { Study } from '../../evidence/study.js';
import type { Bibliography, Cited } from './bibliography.js';
import { slipId } from './citation.js';
import { escapeHtml } from './html.js';
import { partsHtml, unverifiedHtml } from './references.js';
import type { Settings } from './settings.js';

/** The catalogue slips of all studies that were cited so far: popovers, which open without a script. */
export function slipsHtml(bibliography: Bibliography): string {
  return bibliography.cited.map((cited) => slip(cited, bibliography.settings)).join('\n');
}

function slip({ study, label }: Cited, settings: Settings): string {
  const { say } = settings;
  const retracted = study.status === 'retracted' ? ' retracted' : '';
  const { csl, statusNote } = study;
  const by = authors(study);
  const source = [by && escapeHtml(`${by} (${citedYear(csl.issued)}).`), partsHtml(sourceParts(csl))].filter(Boolean);
  return [
    `<div popover="auto" class="slip${retracted}" id="${slipId(study.key)}" role="group" aria-label="${escapeHtml(label)}">`,
    `<p class="label">${unverifiedHtml(study, settings)}${statusHtml(study, settings)}${escapeHtml(say(`lesson.kind.${study.kind}`))}</p>`,
    `<p class="slip-title">${escapeHtml(csl.title)}</p>`,
    source.length > 0 ? `<p>${source.join(' ')}</p>` : '',
    study.status !== 'current' && statusNote ? `<p>${escapeHtml(statusNote.text)}</p>` : '',
    `<p class="quiet">${escapeHtml(study.summary)}</p>`,
    `<div class="slip-acts">${acts(study, settings)}</div>`,
    '</div>',
  ].join('');
}

function statusHtml({ status, statusNote }: Study, { say, locale }: Settings): string {
  if (status === 'current') return '';
  const words = say(`lesson.status.${status}`, { on: statusNote ? dateWords(statusNote.on, locale) : '' }).trim();
  return `<span class="status${status === 'retracted' ? ' retracted' : ''}">${escapeHtml(words)}</span> · `;
}

/** As many names as a line holds. */
function authors({ csl, etAl }: Study): string {
  const names = csl.author ?? csl.editor ?? [];
  const shown = names.slice(0, 3).map(shortName);
  if (shown.length > 0 && (etAl || names.length > 3)) shown.push('et al.');
  return shown.join(', ');
}

function acts({ key, csl }: Study, { say, studyAddress }: Settings): string {
  const page = studyAddress(key);
  const publisher = csl.DOI === undefined ? csl.URL : doiAddress(csl.DOI);
  const links = [
    page === null ? '' : `<a href="${escapeHtml(page)}">${escapeHtml(say('lesson.slip.study'))}</a> `,
    publisher === undefined
      ? ''
      : `<a href="${escapeHtml(publisher)}" rel="noopener noreferrer">${escapeHtml(say('lesson.slip.publisher'))}</a> `,
  ].join('');
  const close =
    `<button type="button" class="button plain small" popovertarget="${slipId(key)}" popovertargetaction="hide">` +
    `${escapeHtml(say('lesson.slip.close'))}</button>`;
  return links + close;
}
