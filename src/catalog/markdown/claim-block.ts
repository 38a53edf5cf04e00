import type { Claim, StudyRole } from '../../evidence/claim.js';
import { dateWords } from '../../evidence/date-words.js';
import type { Study } from '../../evidence/study.js';
import type { Bibliography } from './bibliography.js';
import { citationButton, withMark } from './citation.js';
import { contestedMark, gradeMark } from './grade-mark.js';
import { escapeHtml } from './html.js';

/**
 * A claim with its strength, the studies that it rests on and the month of its review. `printWhy` gives the lesson's own
 * words on the level, after the claim's studies have their numbers; where it has none, the registry's reason stands.
 */
export function claimHtml(id: string, claim: Claim, printWhy: () => string, bibliography: Bibliography): string {
  const { say, locale } = bibliography.settings;
  const facts = [
    fact(say(`lesson.claim.${claim.strength.scale}`), strength(claim, bibliography)),
    ...(['supports', 'against', 'history'] as const).map((role) => studies(claim, role, bibliography)),
    fact(say('lesson.claim.reviewed'), escapeHtml(dateWords(claim.reviewed.slice(0, 7), locale, 'short'))),
  ];
  return [
    `<div class="claim" id="${id}">`,
    `<p class="claim-text">${escapeHtml(claim.text)}</p>`,
    `<dl class="claim-facts">${facts.join('')}</dl>`,
    whyHtml(claim, printWhy(), bibliography),
    '</div>',
  ].join('\n');
}

function fact(term: string, html: string): string {
  return `<div><dt>${escapeHtml(term)}</dt><dd>${html}</dd></div>`;
}

function strength({ strength: { scale, level }, contested }: Claim, { settings: { say } }: Bibliography): string {
  const grade = (mark: string, word: string) => `<span class="grade">${mark}${escapeHtml(word)}</span>`;
  const marks = level === null ? [] : [grade(gradeMark(level), say(`lesson.${scale}.${level}`))];
  if (contested || level === null) marks.push(grade(contestedMark(), say('lesson.claim.contested')));
  return marks.join(' ');
}

/** "Rests on 2 studies" with their numbers; what speaks against it and what is history stand apart. */
function studies(claim: Claim, role: StudyRole, bibliography: Bibliography): string {
  const keys = claim.studies.filter((study) => study.role === role).map(({ key }) => key);
  if (keys.length === 0) return '';
  const { say } = bibliography.settings;
  const [first = '', ...others] = keys.map((key) => citationButton(key, role, bibliography));
  const kinds = keys.map((key) => bibliography.cite(key)?.study.kind);
  const count = kinds.every(isResearch) ? 'lesson.claim.studies' : 'lesson.claim.sources';
  return fact(say(`lesson.claim.${role}`), withMark(say(count, { count: keys.length }), first) + others.join(''));
}

function isResearch(kind: Study['kind'] | undefined): boolean {
  return kind === 'trial' || kind === 'observational' || kind === 'review';
}

function whyHtml(
  { key, strength: { scale, level }, why: reason }: Claim,
  why: string,
  bibliography: Bibliography,
): string {
  const { say, claimAddress } = bibliography.settings;
  const address = claimAddress(key);
  const link =
    address === null
      ? ''
      : ` <a href="${escapeHtml(address)}">${escapeHtml(say('lesson.claim.registry', { key: key.toUpperCase() }))}</a>`;
  const summary = level === null ? say('lesson.why.contested') : say(`lesson.why.${scale}.${level}`);
  const body = why ? why + (link && `<p>${link.trim()}</p>`) : `<p>${escapeHtml(reason)}${link}</p>`;
  return `<details class="why"><summary>${escapeHtml(summary)}</summary>${body}</details>`;
}
