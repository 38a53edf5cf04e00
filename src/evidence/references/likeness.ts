import { fold } from '../../kernel/fold.js';
import { citedYear } from '../citation-date.js';
import type { Csl, Study } from '../study.js';
import { isSameDoi } from './doi.js';

/** Why a study looks like one that is there already. */
export interface Likeness {
  readonly study: Study;
  readonly by: 'doi' | 'title';
}

/** The study that this is already, by its DOI; or else one of the same year and title, which may be another one. */
export function likeIn(studies: Iterable<Study>, csl: Csl): Likeness | null {
  const all = [...studies];
  const same = all.find((study) => isSameDoi(study.csl.DOI, csl.DOI));
  if (same) return { study: same, by: 'doi' };
  const alike = all.find(
    (study) =>
      fold(study.csl.title) === fold(csl.title) &&
      citedYear(study.csl.issued) === citedYear(csl.issued) &&
      !(study.csl.DOI !== undefined && csl.DOI !== undefined),
  );
  return alike ? { study: alike, by: 'title' } : null;
}
