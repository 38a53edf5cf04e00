import type { EditionContent } from '../catalog/edition.js';
import { isLook } from '../catalog/published.js';

export type ConditionKind = 'disclosures' | 'lessons' | 'quizzes' | 'attestation';

export interface Condition {
  readonly kind: ConditionKind;
  readonly done: boolean;
  /** When the last part of it was fulfilled. */
  readonly at: Date | null;
  /** Keys of the activities that are still to be done, in the order of the course. */
  readonly missing: readonly string[];
  readonly of: number;
  readonly left: number;
}

/** What an edition asks before it grants a certificate. */
export interface Requirements {
  readonly rule: EditionContent['completion'];
  readonly lessons: readonly string[];
  readonly quizzes: readonly string[];
}

/** What is on record for one enrolment; a quiz stands here once an attempt at it was passed. */
export interface CompletionFacts {
  readonly disclosuresAt: Date | null;
  readonly lessons: ReadonlyMap<string, Date>;
  readonly quizzes: ReadonlyMap<string, { readonly at: Date; readonly percent: number }>;
  readonly attestation: { readonly at: Date; readonly version: number } | null;
}

export interface Completion {
  readonly conditions: readonly Condition[];
  readonly mayAttest: boolean;
  readonly certificateDue: boolean;
  /** The day of completion in UTC, YYYY-MM-DD, once everything before the attestation is done. */
  readonly completedOn: string | null;
}

export function requirementsOf(content: Pick<EditionContent, 'completion' | 'modules'>): Requirements {
  const activities = content.modules.flatMap((module) => module.activities);
  const keys = (kind: 'lesson' | 'quiz'): string[] =>
    activities.filter((activity) => activity.kind === kind && !isLook(activity)).map((activity) => activity.key);
  return { rule: content.completion, lessons: keys('lesson'), quizzes: keys('quiz') };
}

/**
 * What still stands between a practitioner and the certificate, in the order in which it is shown.
 *
 * The date of completion is the day on which the last quiz was passed, as continuing-education bodies ask; where a lesson
 * (or the disclosures) came after it, that later day counts, because credit is for the whole and a certificate must not
 * bear a date on which part of it was unread. Signing the attestation does not move the date.
 * A signature given before the rest was done, or under another version of the text, does not count.
 */
export function completion({ rule, lessons, quizzes }: Requirements, facts: CompletionFacts): Completion {
  const learnt = [
    ...(rule.disclosures ? [single('disclosures', facts.disclosuresAt)] : []),
    each('lessons', lessons, (key) => facts.lessons.get(key) ?? null),
    each('quizzes', quizzes, (key) => facts.quizzes.get(key)?.at ?? null),
  ];
  const ready = learnt.every((condition) => condition.done);
  const readyAt = ready ? latest(learnt.map((condition) => condition.at)) : null;
  const signedAt = rule.attestation && ready ? signature(rule.attestation.version, readyAt, facts) : null;
  const conditions = rule.attestation ? [...learnt, single('attestation', signedAt)] : learnt;
  const certificateDue = conditions.every((condition) => condition.done);
  return {
    conditions,
    mayAttest: rule.attestation !== null && ready && signedAt === null,
    certificateDue,
    completedOn: (readyAt ?? signedAt)?.toISOString().slice(0, 10) ?? null,
  };
}

/** Whether nothing but the practitioner's word, or nothing at all, is missing. */
export const isReady = ({ mayAttest, certificateDue }: Completion): boolean => mayAttest || certificateDue;

function single(kind: ConditionKind, at: Date | null): Condition {
  return { kind, done: at !== null, at, missing: [], of: 1, left: at === null ? 1 : 0 };
}

function each(kind: ConditionKind, keys: readonly string[], doneAt: (key: string) => Date | null): Condition {
  const missing = keys.filter((key) => doneAt(key) === null);
  const done = missing.length === 0;
  return { kind, done, at: done ? latest(keys.map(doneAt)) : null, missing, of: keys.length, left: missing.length };
}

function signature(version: number, readyAt: Date | null, { attestation }: CompletionFacts): Date | null {
  if (!attestation || attestation.version !== version) return null;
  return readyAt !== null && attestation.at < readyAt ? null : attestation.at;
}

function latest(times: readonly (Date | null)[]): Date | null {
  return times.reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null);
}
