import type { Job, JobState } from '../../../kernel/jobs/job.entity.js';
import { addresses } from '../../addresses.js';
import type { When, Words } from '../../views/words.js';
import { type StateFilter, stateFilters } from '../state-filters.js';

export const jobStates = ['failed', 'waiting', 'running', 'done'] as const satisfies readonly JobState[];

export interface JobsPage {
  readonly filters: readonly StateFilter[];
  readonly caption: string;
  readonly jobs: readonly JobRow[];
  readonly nextHref: string | null;
}

interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly made: When;
  /** When it is taken at the earliest, where it waits; else when it ended. Null while it runs. */
  readonly at: When | null;
  readonly attempts: number;
  /** What the last try said. */
  readonly why: string | null;
  /** Where it is run again, or at once; null where it is under way or done. */
  readonly runs: string | null;
  readonly runLabel: string;
}

export function jobsPage(
  jobs: readonly Job[],
  before: string | null,
  shown: JobState,
  counts: Readonly<Record<JobState, number>>,
  words: Words,
): JobsPage {
  const name = (state: JobState) => words.say(`admin.jobs.${state}`);
  return {
    filters: stateFilters(addresses.jobs, jobStates, shown, counts, name, words),
    caption: name(shown),
    jobs: jobs.map((job) => row(job, words)),
    nextHref: before && `${addresses.jobs}?show=${shown}&before=${before}`,
  };
}

function row({ id, kind, state, createdAt, runAt, endedAt, attempts, lastError }: Job, words: Words): JobRow {
  return {
    ...{ id, kind, attempts, made: createdAt, why: lastError },
    at: state === 'waiting' ? runAt : endedAt,
    runs: state === 'failed' || state === 'waiting' ? addresses.jobRuns(id) : null,
    runLabel: words.say(state === 'waiting' ? 'admin.jobs.run-now' : 'admin.jobs.run-again'),
  };
}
