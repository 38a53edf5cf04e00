import { setImmediate as aBreath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Person } from '../../accounts/person.entity.js';
import { NotFound } from '../../kernel/errors.js';
import { Reads } from '../../kernel/reads.js';
import { Enrolment } from '../../learning/enrolment.entity.js';
import { Candidates } from './candidates.service.js';
import { Entries } from './entries.service.js';
import type { RosterEntry } from './roster-entry.js';
import type { RosterCursor, RosterSearch } from './roster-search.js';
import { matches } from './roster-state.js';

const pageSize = 50;
/** How many are looked at, at most, for one page: behind them it says how to look further. */
const lookedAt = 1000;
/** How many are put together at once for a file. */
const together = 250;

export interface RosterPart {
  readonly entries: readonly RosterEntry[];
  /** Where the next page begins; null on the last. */
  readonly next: RosterCursor | null;
}

/** Who is on a course, and where they are. */
@Injectable()
export class Rosters {
  constructor(
    private readonly reads: Reads,
    private readonly candidates: Candidates,
    private readonly entries: Entries,
  ) {}

  async page(courseId: string, search: RosterSearch, after: RosterCursor | null): Promise<RosterPart> {
    const found: RosterEntry[] = [];
    let from = after;
    for (let looked = 0; looked < lookedAt; looked += pageSize) {
      const some = await this.candidates.after(courseId, search, from, pageSize + 1);
      const entries = await this.entries.of(courseId, some.slice(0, pageSize));
      for (const [index, entry] of entries.entries()) {
        const candidate = some[index];
        if (!candidate) break;
        if (found.length === pageSize) return { entries: found, next: from };
        from = this.candidates.cursorOf(search.order, candidate);
        if (search.state === null || matches[search.state](entry)) found.push(entry);
      }
      if (some.length <= pageSize) return { entries: found, next: null };
      if (found.length === pageSize) break;
    }
    return { entries: found, next: from };
  }

  /** Everybody who is meant, some at a time, in their order. */
  async *all(courseId: string, search: RosterSearch): AsyncGenerator<readonly RosterEntry[]> {
    for (let from: RosterCursor | null = null; ;) {
      const some = await this.candidates.after(courseId, search, from, together);
      const last = some.at(-1);
      if (!last) return;
      const entries = await this.entries.of(courseId, some);
      yield entries.filter((entry) => search.state === null || matches[search.state](entry));
      from = this.candidates.cursorOf(search.order, last);
      await aBreath();
    }
  }

  /** One person's. @throws NotFound, also for who is on another course */
  async entry(courseId: string, enrolmentId: string): Promise<RosterEntry> {
    const enrolment = await this.reads.findOneBy(Enrolment, { id: enrolmentId, courseId });
    const person = enrolment && (await this.reads.findOneBy(Person, { id: enrolment.personId }));
    if (!person) throw new NotFound('not-found');
    const [entry] = await this.entries.of(courseId, [{ enrolment, name: person.name, email: person.email }]);
    if (!entry) throw new NotFound('not-found');
    return entry;
  }

  count(courseId: string): Promise<number> {
    return this.reads.countBy(Enrolment, { courseId });
  }
}
