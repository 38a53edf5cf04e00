import { statusDate } from './citation-date.js';
import type { Study, StudyStatus } from './study.js';

const words: Record<StudyStatus, string | null> = {
  current: null,
  corrected: 'Corrected',
  'of-concern': 'Expression of concern',
  retracted: 'Retracted',
};

/** What has to be said of a study before anything else, such as "Retracted August 2024"; null while it is current. */
export function statusWording(study: Pick<Study, 'status' | 'statusNote'>): string | null {
  const word = words[study.status];
  if (word === null || study.statusNote === null) return word;
  return `${word} ${statusDate(study.statusNote.on)}`;
}
