import type { Study } from '../../evidence/study.js';
import { marginLabel } from '../../evidence/citation-label.js';
import type { Words } from '../views/words.js';

/** A status as it stands before a study wherever it is named; null while there is nothing to say. */
export interface StatusLabel {
  /** Such as "Retracted August 2024". */
  readonly text: string;
  readonly retracted: boolean;
}

export function statusLabel({ status, statusNote }: Study, words: Words): StatusLabel | null {
  if (status === 'current') return null;
  const on = statusNote ? partialDate(statusNote.on, words) : '';
  return { text: words.say(`lesson.status.${status}`, { on }).trim(), retracted: status === 'retracted' };
}

/** A study in a line of several: "Mitchell 2023", or "Jerome 2020, retracted August 2024". */
export interface StudyName {
  readonly href: string;
  readonly label: string;
  readonly status: StatusLabel | null;
}

export function studyName(study: Study, href: string, words: Words): StudyName {
  return { href, label: marginLabel(study), status: statusLabel(study, words) };
}

/** A year, a month or a day, as exact as it is known. */
export function partialDate(date: string, words: Words): string {
  if (date.length === 4) return date;
  return words.date(date, date.length === 7 ? 'month' : 'day');
}
