import type { Step } from '../../learning/journey.js';

/** One mark for each activity, as the partial `tally` draws them. */
export interface Tally {
  readonly marks: readonly { readonly quiz: boolean; readonly done: boolean; readonly now: boolean }[];
  readonly done: number;
  readonly of: number;
}

export interface TalliedActivity {
  readonly key: string;
  readonly kind: 'lesson' | 'quiz';
  readonly done: boolean;
}

/** `now` is the key of the activity where the practitioner goes on; a done one is never half filled. */
export function tallyOf(activities: readonly TalliedActivity[], now: string | null): Tally {
  return {
    marks: activities.map(({ key, kind, done }) => ({ quiz: kind === 'quiz', done, now: !done && key === now })),
    done: activities.filter((activity) => activity.done).length,
    of: activities.length,
  };
}

export const tallied = ({ activity: { key, kind }, done }: Step): TalliedActivity => ({ key, kind, done });
