import type { FigureTexts } from '../behaviour.js';
import { escapeXml } from '../svg-text.js';
import type { EventReading } from './events.js';

/** The events in words, under the numbers that they have in the drawing. A list is read and broken into lines as any text. */
export function listHtml(events: readonly EventReading[], { say }: FigureTexts): string {
  const items = events.map(({ when, by, text, source, status, retracted }) => {
    const said = status === null ? '' : `<b class="status${retracted ? ' retracted' : ''}">${escapeXml(status)}</b> · `;
    return [
      '<li>',
      `<p class="event-when"><b>${escapeXml(when)}</b> ${escapeXml(by)}</p>`,
      `<p class="event-text">${escapeXml(text)}</p>`,
      `<p class="event-source">${said}${escapeXml(say('figure.timeline.source', { source }))}</p>`,
      '</li>',
    ].join('');
  });
  return `<ol class="events">${items.join('')}</ol>`;
}
