import type { Medium } from '../media/medium.js';
import type { StatusNote, StudyStatus } from '../../evidence/study.js';

/** Says a sentence of the interface, from the message catalogue. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What the registry says of a study today, whatever it said when the edition was published. */
export interface Standing {
  readonly status: StudyStatus;
  readonly statusNote: StatusNote | null;
}

/** What a page lays over an edition when it prints it. An address is null where there is no such page. */
export interface Settings {
  readonly say: Say;
  /** How dates are written, such as `en-GB`. */
  readonly locale: string;
  /** Studies that are missing here keep the status that they had in the edition. */
  readonly standing: ReadonlyMap<string, Standing>;
  readonly studyAddress: (key: string) => string | null;
  readonly claimAddress: (key: string) => string | null;
  /** Where a term stands in the glossary of the course. */
  readonly glossaryAddress: (key: string) => string | null;
  readonly imageAddress: (src: string) => string | null;
  /** What the course shows and hands out beside its text; null for a key that it does not have. */
  readonly medium: (key: string) => Medium | null;
  /** Where a stored file is found by its name. */
  readonly fileAddress: (name: string) => string;
}
