import type { EditionContent } from '../../catalog/edition.js';
import type { Registry } from '../../evidence/registry.js';
import { addresses } from '../addresses.js';
import { studyName, type StudyName } from '../evidence/status.js';
import type { Words } from '../views/words.js';

/** What a course rests on, and what of it is no longer simply current. */
export interface CourseEvidence {
  readonly studies: number;
  readonly claims: number;
  readonly marked: readonly StudyName[];
}

/** The edition says what it rests on; how a study stands is what the registry says today. */
export function courseEvidence(
  { evidence }: Pick<EditionContent, 'evidence'>,
  registry: Registry,
  words: Words,
): CourseEvidence {
  const studies = Object.values(evidence.studies).map((study) => registry.studies.get(study.key) ?? study);
  return {
    studies: studies.length,
    claims: Object.keys(evidence.claims).length,
    marked: studies
      .filter(({ status }) => status !== 'current')
      .map((study) => studyName(study, addresses.study(study.key), words)),
  };
}
