import type { Grading } from './grading.entity.js';

/** Why marks were given: an attempt ended, a person marked a response, or an item was corrected. */
export type MarkingCause = 'ended' | 'marked' | 'corrected';

/** Marks that were given together, even where a correction took its time to reach all of them. */
export interface MarkingEvent {
  readonly at: Date;
  readonly cause: MarkingCause;
  readonly correctionId: string | null;
  readonly gradings: readonly Grading[];
}

type Given = Pick<Grading, 'id' | 'attemptId' | 'reason' | 'correctionId'>;

const eventOf = ({ id, attemptId, reason, correctionId }: Given): readonly [MarkingCause, string] => {
  if (correctionId !== null) return ['corrected', correctionId];
  return reason === 'marked' ? ['marked', id] : ['ended', attemptId];
};

/** What happened to the marks of one attempt, or of several, in its order. */
export function markingEvents(gradings: readonly Grading[]): readonly MarkingEvent[] {
  const events = new Map<string, Grading[]>();
  for (const grading of gradings) {
    const [, name] = eventOf(grading);
    events.set(name, [...(events.get(name) ?? []), grading]);
  }
  return [...events.values()]
    .map(asEvent)
    .sort((one, other) => one.at.getTime() - other.at.getTime() || rank(one, other));
}

function asEvent(gradings: readonly Grading[]): MarkingEvent {
  const [first] = gradings;
  const cause = first ? eventOf(first)[0] : 'ended';
  const at = new Date(Math.max(...gradings.map(({ gradedAt }) => gradedAt.getTime())));
  return { at, cause, correctionId: first?.correctionId ?? null, gradings };
}

const order: readonly MarkingCause[] = ['ended', 'marked', 'corrected'];
const newest = ({ gradings }: MarkingEvent): string => gradings.reduce((last, { id }) => (id > last ? id : last), '');

/** In one and the same moment an attempt ends before anything else; ids sort by time. */
const rank = (one: MarkingEvent, other: MarkingEvent): number =>
  one.cause !== other.cause && (one.cause === 'ended' || other.cause === 'ended')
    ? order.indexOf(one.cause) - order.indexOf(other.cause)
    : newest(one) < newest(other)
      ? -1
      : 1;

/** Whether marks were changed after they were given: only then is there a past that differs from today. */
export const wereChanged = (gradings: readonly Grading[]): boolean => gradings.some(({ number }) => number > 1);
