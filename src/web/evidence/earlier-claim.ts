import { type ClaimAspect, claimChanges, type Version } from '../../evidence/versions.js';
import type { Claim } from '../../evidence/claim.js';
import type { Registry } from '../../evidence/registry.js';
import { addresses } from '../addresses.js';
import { type Grade, gradeOf } from '../views/grade.js';
import type { When, Words } from '../views/words.js';
import { studyName, type StudyName } from './status.js';

/** What a claim said before, and until when. */
export interface EarlierClaim {
  readonly from: When;
  readonly until: When;
  readonly text: string;
  readonly grade: Grade;
  readonly why: string;
  /** Named with the status that they have today. */
  readonly studies: readonly StudyName[];
  /** What the next version changed. */
  readonly changed: string;
}

/** The newest first; a claim that never changed has none. */
export function earlierClaims(
  versions: readonly Version<Claim>[],
  registry: Registry,
  words: Words,
): readonly EarlierClaim[] {
  return versions
    .flatMap(({ recordedAt, content }, place) => {
      const next = versions[place + 1];
      if (!next) return [];
      const changed = claimChanges(content, next.content);
      return [
        { ...earlier(content, registry, words), from: recordedAt, until: next.recordedAt, ...said(changed, words) },
      ];
    })
    .reverse();
}

function earlier(claim: Claim, { studies }: Registry, words: Words) {
  const named = claim.studies.flatMap(({ key }) => {
    const study = studies.get(key);
    return study ? [studyName(study, addresses.study(key), words)] : [];
  });
  return { text: claim.text, grade: gradeOf(claim, words), why: claim.why, studies: named };
}

const said = (changed: readonly ClaimAspect[], words: Words) => ({
  changed: words.list(changed.map((aspect) => words.say(`evidence.aspect.claim.${aspect}`))),
});
