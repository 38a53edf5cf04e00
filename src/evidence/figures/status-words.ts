import { dateWords } from '../date-words.js';
import type { Study } from '../study.js';
import type { FigureTexts } from './behaviour.js';

/** What happened to a study, such as "Retracted August 2024"; null while it is current. */
export function statusWords({ status, statusNote }: Study, { say, locale }: FigureTexts): string | null {
  if (status === 'current') return null;
  return say(`lesson.status.${status}`, { on: statusNote ? dateWords(statusNote.on, locale) : '' }).trim();
}
