import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Writes } from '../../kernel/writes.js';
import { type ImportLine, outcomeOf } from './import-line.js';
import { Invitations } from './invitations.service.js';
import { PeopleImport } from './people-import.entity.js';

/** So many lines stand in one unit of work: others get their turn in between, and a crash loses none and repeats none. */
const batch = 20;

/** What became of a line; null where there was nothing to do after all. */
export type Settled = 'invited' | 'enrolled' | null;
export type Settle = (line: ImportLine, found: PeopleImport) => Promise<Settled>;

/** Goes through the people of a file. */
@Injectable()
export class ImportBatches {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly invitations: Invitations,
  ) {}

  async settleAll(id: string, settle: Settle, signal: AbortSignal): Promise<void> {
    do signal.throwIfAborted();
    while (await this.#goOn(id, settle));
  }

  /** Looks again whether the line is settled: somebody may have invited the same person by hand since the dry run. */
  async invite(line: ImportLine, { language, madeBy }: PeopleImport): Promise<Settled> {
    const { email, name, role, course, verdict } = line;
    if (role === null || outcomeOf(verdict) !== 'invite') return null;
    if (await this.invitations.isOffered(email, role, course?.id ?? null)) return null;
    await this.invitations.invite({ role, course, email, name: name === '' ? null : name, language }, madeBy);
    return 'invited';
  }

  /** Takes the next batch. Returns whether there is more. */
  async #goOn(id: string, settle: Settle): Promise<boolean> {
    return this.writes.unit(async (unit) => {
      const found = await this.writes.lock(PeopleImport, { id });
      if (!found || found.endedAt !== null) return false;
      let { invited, enrolled } = found;
      for (const line of found.lines.slice(found.done, found.done + batch)) {
        const settled = await settle(line, found);
        if (settled === 'invited') invited += 1;
        if (settled === 'enrolled') enrolled = (enrolled ?? 0) + 1;
      }
      const done = Math.min(found.done + batch, found.lines.length);
      const isOver = done === found.lines.length;
      await unit.update(PeopleImport, { id }, { done, invited, enrolled, endedAt: isOver ? this.clock.now() : null });
      return !isOver;
    });
  }
}
