import { isDeepStrictEqual } from 'node:util';
import type { Claim } from './claim.js';
import type { Study } from './study.js';

/** What the registry held about an entry from `recordedAt` until its next version. */
export interface Version<T> {
  readonly number: number;
  readonly recordedAt: Date;
  readonly content: T;
}

/** What can differ between two versions of a claim, and of a study, in the order in which a reader wants to know. */
const claimAspects = {
  text: ({ text }: Claim) => text,
  strength: ({ strength, contested }: Claim) => [strength, contested],
  why: ({ why }: Claim) => why,
  studies: ({ studies }: Claim) => studies,
  review: ({ reviewed, nextReview }: Claim) => [reviewed, nextReview],
  topic: ({ topic }: Claim) => topic,
} as const;
export type ClaimAspect = keyof typeof claimAspects;

const studyAspects = {
  status: ({ status, statusNote }: Study) => [status, statusNote],
  summary: ({ summary }: Study) => summary,
  figures: ({ figures }: Study) => figures,
  appraisal: ({ appraisal }: Study) => appraisal,
  checked: ({ checked }: Study) => checked,
  reference: ({ csl, etAl }: Study) => [csl, etAl],
  kind: ({ kind, topics }: Study) => [kind, topics],
} as const;
export type StudyAspect = keyof typeof studyAspects;

export function claimChanges(before: Claim, after: Claim): readonly ClaimAspect[] {
  return changed(claimAspects, before, after);
}

export function studyChanges(before: Study, after: Study): readonly StudyAspect[] {
  return changed(studyAspects, before, after);
}

function changed<T, Aspect extends string>(
  aspects: Readonly<Record<Aspect, (entry: T) => unknown>>,
  before: T,
  after: T,
): Aspect[] {
  const names = Object.keys(aspects) as Aspect[];
  return names.filter((aspect) => !isDeepStrictEqual(aspects[aspect](before), aspects[aspect](after)));
}
