import { Injectable } from '@nestjs/common';
import { Editions } from '../../catalog/editions.service.js';
import type { Published } from '../../catalog/published.js';
import { Clock } from '../../kernel/clock.js';
import { DueDates } from '../../learning/due/due-dates.service.js';
import { Groups } from '../../learning/groups/groups.service.js';
import { journey } from '../../learning/journey.js';
import type { Progress } from '../../learning/progress.entity.js';
import type { Candidate } from './candidates.service.js';
import { Recorded } from './recorded.service.js';
import { type RosterEntry, rosterEntry } from './roster-entry.js';

/** Puts together what is on record of some people on a course, in a handful of queries for all of them. */
@Injectable()
export class Entries {
  constructor(
    private readonly clock: Clock,
    private readonly editions: Editions,
    private readonly groups: Groups,
    private readonly dates: DueDates,
    private readonly recorded: Recorded,
  ) {}

  async of(courseId: string, candidates: readonly Omit<Candidate, 'placedAs'>[]): Promise<readonly RosterEntry[]> {
    if (candidates.length === 0) return [];
    const ids = candidates.map(({ enrolment }) => enrolment.id);
    const editions = new Map<string, Published>();
    for (const { enrolment } of candidates) editions.set(enrolment.id, await this.editions.byId(enrolment.editionId));
    const [progress, attempts] = [await this.recorded.progress(ids), await this.recorded.attempts(editions)];
    const certificates = await this.recorded.certificates(ids);
    const [groups, dates] = [await this.groups.of(ids), await this.dates.of(courseId, ids)];
    const now = this.clock.now();
    const entries: RosterEntry[] = [];
    for (const { enrolment, name, email } of candidates) {
      const { id } = enrolment;
      const edition = editions.get(id);
      if (!edition) continue;
      const standing = { enrolment, edition, progress: progress.get(id) ?? new Map<string, Progress>() };
      entries.push(
        rosterEntry({
          ...{ enrolment, name, email, edition, now },
          journey: journey(standing, attempts.get(id) ?? new Map()),
          certifiedAt: certificates.get(id) ?? null,
          groups: groups.get(id) ?? [],
          dates: dates.get(id) ?? [],
        }),
      );
    }
    return entries;
  }
}
