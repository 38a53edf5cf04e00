import type { Found, Severity } from './finding.js';
import type { Manuscript } from './manuscript.js';

/** One thing that the gate looks for. `today` is a date such as 2026-11-30. */
export interface Rule {
  readonly severity: Severity;
  readonly check: (manuscript: Manuscript, today: string) => Iterable<Found>;
}
