import type { StudyRole } from '../../evidence/claim.js';
import type { Bibliography, Cited } from './bibliography.js';
import type { CitationMark } from './citation-syntax.js';
import { escapeHtml } from './html.js';

/** The word joiner keeps a number from starting a line. */
const joiner = '\u2060';
/** A narrow space that does not break, for a number with a word beside it. */
const gap = '\u202f';

/** The numbers of one citation, each a button that opens the study's slip; neighbours stand in one `.cites`. */
export function citationHtml(marks: readonly CitationMark[], bibliography: Bibliography): string {
  const once = [...new Map(marks.map((mark) => [mark.key, mark])).values()];
  const buttons = once.map(({ key, role }) => citationButton(key, role, bibliography)).join('');
  return once.length > 1 ? `<span class="cites">${buttons}</span>` : buttons;
}

/** One number. A study that the edition does not hold stands as its key, so that an author sees what is missing. */
export function citationButton(key: string, role: StudyRole, bibliography: Bibliography): string {
  const cited = bibliography.cite(key);
  if (!cited) return `${joiner}[${escapeHtml(key)}]`;
  const { status } = cited.study;
  const word = status === 'current' ? '' : bibliography.settings.say(`lesson.cite.${status}`);
  const [before, after] = spoken(cited, role, word, bibliography);
  const retracted = status === 'retracted';
  const said = word && ` data-status="${escapeHtml(word)}"`;
  const button =
    `<button type="button" class="cite${retracted ? ' retracted' : ''}" popovertarget="${slipId(key)}"${said}>` +
    `<span class="vh">${before}</span>${cited.number}<span class="vh">${after}</span></button>`;
  return joiner + (retracted ? gap + button + gap : button);
}

/**
 * Text with the mark that follows it. The word joiner alone does not hold a button back: browsers may break a line before one,
 * so the mark stands with the text's last letter where no line breaks.
 */
export function withMark(text: string, markHtml: string): string {
  const [last = ''] = /.$/su.exec(text) ?? [];
  const rest = escapeHtml(text.slice(0, text.length - last.length));
  return `${rest}<span class="num">${escapeHtml(last)}${markHtml}</span>`;
}

export function slipId(key: string): string {
  return `s-${escapeHtml(key)}`;
}

/** What a screen reader says before and after the number; the sentence is one message, so that a language can order it. */
function spoken(cited: Cited, role: StudyRole, status: string, { settings }: Bibliography): [string, string] {
  const notes = [status, role === 'supports' ? '' : settings.say(`lesson.cite.${role}`)].filter(Boolean);
  const place = '\ue000';
  const sentence = settings.say('lesson.cite', { number: place, label: [cited.label, ...notes].join(', ') });
  const [before = '', after = ''] = sentence.split(place);
  return [escapeHtml(before), escapeHtml(after)];
}
