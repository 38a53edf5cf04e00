import type { Token } from 'markdown-it';
import { escapeHtml } from './html.js';
import type { Say } from './settings.js';

/** The footnotes of a lesson: the passage id of each, by the number under which Markdown knows it. */
export interface Notes {
  readonly ids: ReadonlyMap<number, string>;
  readonly say: Say;
}

/** Notes are lettered, because numbers are studies: a, b … z, aa, ab, as a list of type "a" counts. */
function noteLetter(number: number): string {
  const letter = String.fromCharCode(97 + (number % 26));
  return number < 26 ? letter : noteLetter(Math.floor(number / 26) - 1) + letter;
}

export function noteReferenceHtml(token: Token, { ids, say }: Notes): string {
  const { number, time } = place(token);
  const letter = noteLetter(number);
  const [before = '', after = ''] = say('lesson.note', { letter: '\ue000' }).split('\ue000').map(escapeHtml);
  const id = escapeHtml(ids.get(number) ?? '');
  return (
    `\u2060<a class="cite" href="#${id}" id="to_${letter}_${time}">` + `${aloud(before)}${letter}${aloud(after)}</a>`
  );
}

export function noteBackHtml(token: Token, { say }: Notes): string {
  const { number, time } = place(token);
  const letter = noteLetter(number);
  const words = time === 1 ? say('lesson.note.back') : say('lesson.note.back-again', { time });
  return ` <a href="#to_${letter}_${time}">${escapeHtml(words)}</a>`;
}

/** The note list under its own heading, for items that are rendered already. */
export function notesHtml(items: readonly { readonly id: string; readonly html: string }[], say: Say): string {
  if (items.length === 0) return '';
  const list = items.map(({ id, html }) => `<li id="${escapeHtml(id)}">${html}</li>`).join('\n');
  return `<h2 id="notes">${escapeHtml(say('lesson.notes'))}</h2>\n<ol type="a">\n${list}\n</ol>`;
}

function aloud(html: string): string {
  return html && `<span class="vh">${html}</span>`;
}

function place(token: Token): { number: number; time: number } {
  const { id, subId } = (token.meta ?? {}) as { id?: number; subId?: number };
  return { number: id ?? 0, time: (subId ?? 0) + 1 };
}
