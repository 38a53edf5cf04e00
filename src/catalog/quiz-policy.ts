/**
 * When something of a result may be seen, from the earliest to never. `per-item`: of each item once its answer was checked, which
 * cannot be changed from then on; `after-pass-or-last`: passed, or no attempt left.
 */
export const revealMoments = [
  ...(['per-item', 'after-submission', 'after-pass-or-last'] as const),
  ...(['after-pass', 'after-close', 'never'] as const),
] as const;
export type RevealMoment = (typeof revealMoments)[number];

/** `marks`: which answers earned their points. `key`: the right answers, the feedback, the rationale and its studies. */
export interface RevealPlan {
  readonly marks: RevealMoment;
  readonly key: RevealMoment;
}

/** As an author writes it, `after-each-attempt` being an older word for `after-submission`. */
export type Reveal = RevealMoment | 'after-each-attempt' | RevealPlan;

export type Counts = 'highest' | 'last' | 'first' | 'average';
export type MarkingRule = 'standard' | 'negative';
export type CertaintyRule = 'off' | 'reported' | 'marked';
/**
 * `before` and `after` are a pair that shows what somebody gained, and `practice` is there to try things out: none of the
 * three is passed or failed, and completion does not ask for them.
 */
export type Purpose = 'graded' | 'before' | 'after' | 'practice';

export type MarkersSee = 'number' | 'name';

export interface TimeLimit {
  readonly minutes: number;
  /** How long after the end an answer that was on its way still arrives in time. */
  readonly graceSeconds: number;
}

/** All that is promised of a quiz; told before the start and frozen with each attempt. */
export interface QuizPolicy {
  readonly purpose: Purpose;
  /** Per cent of the points. */
  readonly passMark: number;
  /** Null for no limit. */
  readonly attempts: number | null;
  /** Between the end of one attempt and the start of the next; null for none. */
  readonly coolingOffMinutes: number | null;
  readonly timeLimit: TimeLimit | null;
  readonly counts: Counts;
  readonly marking: MarkingRule;
  readonly certainty: CertaintyRule;
  /** What people who mark written responses see of whoever wrote them. */
  readonly markersSee: MarkersSee;
  readonly reveal: RevealPlan;
  /** ISO 8601 in UTC, null for always. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

/** What a quiz file, an edition or an attempt says of its policy: what is missing has its default. */
export interface StatedPolicy extends Partial<Omit<QuizPolicy, 'reveal' | 'passMark' | 'attempts'>> {
  readonly passMark: number;
  readonly attempts: number | null;
  readonly reveal: Reveal;
}

const defaults = {
  purpose: 'graded',
  coolingOffMinutes: null,
  timeLimit: null,
  counts: 'highest',
  marking: 'standard',
  certainty: 'off',
  markersSee: 'number',
  opensAt: null,
  closesAt: null,
} as const satisfies Partial<QuizPolicy>;

/** The policy with every default filled in: editions and attempts of earlier days do not have all fields. */
export function policyOf(stated: StatedPolicy): QuizPolicy {
  const { passMark, attempts } = stated;
  const { purpose, coolingOffMinutes, timeLimit, counts, marking, certainty, markersSee, opensAt, closesAt } = {
    ...defaults,
    ...stated,
  };
  return {
    ...{ purpose, passMark, attempts, coolingOffMinutes, timeLimit, counts, marking, certainty, markersSee },
    ...{ opensAt, closesAt },
    reveal: revealPlan(stated.reveal),
  };
}

export function revealPlan(reveal: Reveal): RevealPlan {
  if (typeof reveal !== 'string') return reveal;
  const moment = reveal === 'after-each-attempt' ? 'after-submission' : reveal;
  return { marks: moment, key: moment };
}
