import { type Claim, type StrengthLevel, type StrengthScale, studyRoles } from '../../evidence/claim.js';
import type { Registry } from '../../evidence/registry.js';
import { isOverdue } from '../../evidence/review.js';
import type { Version } from '../../evidence/versions.js';
import { type Grade, gradeOf } from '../views/grade.js';
import type { When, Words } from '../views/words.js';
import { type EarlierClaim, earlierClaims } from './earlier-claim.js';
import { studyLine, type StudyLine } from './lines.js';
import { topicName } from './topic.js';
import type { UsedIn } from './used.js';

/** One statement, how sure we are of it and why, and what it rests on. */
export interface ClaimPage {
  readonly key: string;
  readonly text: string;
  readonly topic: string;
  readonly grade: Grade;
  /** What the level means in plain words; null where no level can be given. */
  readonly meaning: string | null;
  readonly contested: boolean;
  /** "Why low?" */
  readonly whyTitle: string;
  readonly why: string;
  readonly roles: readonly { readonly title: string; readonly studies: readonly StudyLine[] }[];
  /** Some of its studies are retracted. */
  readonly retracted: boolean;
  readonly reviewed: When;
  readonly nextReview: When;
  readonly exact: { readonly reviewed: boolean; readonly nextReview: boolean };
  readonly overdue: boolean;
  readonly recordedAt: When | null;
  readonly earlier: readonly EarlierClaim[];
  readonly used: readonly UsedIn[];
}

interface ClaimFacts {
  readonly claim: Claim;
  readonly registry: Registry;
  readonly versions: readonly Version<Claim>[];
  readonly used: readonly UsedIn[];
  /** YYYY-MM-DD */
  readonly today: string;
}

export function claimPage({ claim, registry, versions, used, today }: ClaimFacts, words: Words): ClaimPage {
  const { scale, level } = claim.strength;
  const studiesIn = (role: string) =>
    claim.studies.filter((study) => study.role === role).flatMap(({ key }) => registry.studies.get(key) ?? []);
  return {
    key: claim.key.toUpperCase(),
    text: claim.text,
    topic: topicName(claim.topic, words),
    grade: gradeOf(claim, words),
    meaning: level === null ? null : meaningSaid(scale, level, words),
    contested: claim.contested,
    whyTitle: words.say(level === null ? 'lesson.why.contested' : `lesson.why.${scale}.${level}`),
    why: claim.why,
    roles: studyRoles.flatMap((role) => {
      const studies = studiesIn(role);
      if (studies.length === 0) return [];
      const title = words.say(`evidence.claim.${role}`, { count: studies.length });
      return [{ title, studies: studies.map((study) => studyLine(study, words)) }];
    }),
    retracted: claim.studies.some(({ key }) => registry.studies.get(key)?.status === 'retracted'),
    reviewed: claim.reviewed,
    nextReview: claim.nextReview,
    exact: { reviewed: claim.reviewed.length > 7, nextReview: claim.nextReview.length > 7 },
    overdue: isOverdue(claim, today),
    recordedAt: versions.at(-1)?.recordedAt ?? null,
    earlier: earlierClaims(versions, registry, words),
    used,
  };
}

function meaningSaid(scale: StrengthScale, level: StrengthLevel, words: Words): string {
  return words.say('evidence.claim.meaning', {
    scale: words.say(`lesson.claim.${scale}`),
    level: words.say(`lesson.${scale}.${level}`).toLowerCase(),
    meaning: words.say(`evidence.means.${scale}.${level}`),
  });
}
