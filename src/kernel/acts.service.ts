import { Injectable } from '@nestjs/common';
import { Act } from './act.entity.js';
import { Clock } from './clock.js';
import { newId } from './ids.js';
import { Writes } from './writes.js';

export interface ActRecord {
  readonly actorId: string | null;
  readonly verb: string;
  readonly subject: readonly [kind: string, id: string];
  readonly reason?: string;
  readonly detail?: Act['detail'];
}

/** Stands in the place of a reason that was given and has gone with the account that it was about. */
export const erasedReason = '';

@Injectable()
export class Acts {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** Writes the act down in the unit of work of the deed itself: neither is kept without the other. */
  async record({ actorId, verb, subject, reason, detail }: ActRecord): Promise<void> {
    await this.writes.unit((unit) =>
      unit.insert(Act, {
        id: newId(),
        at: this.clock.now(),
        actorId,
        verb,
        subjectKind: subject[0],
        subjectId: subject[1],
        reason: reason ?? null,
        detail: detail ?? {},
      }),
    );
  }

  /** What was written about somebody may hold their name; who did what to them, and when, stays. */
  async forgetReasonsAbout(personId: string): Promise<void> {
    const about = `(subject_kind = 'person' AND subject_id = :personId) OR detail LIKE :named`;
    await this.writes.unit((unit) =>
      unit
        .createQueryBuilder()
        .update(Act)
        .set({ reason: erasedReason })
        .where(`reason IS NOT NULL AND (${about})`, { personId, named: `%"person":"${personId}"%` })
        .execute(),
    );
  }
}
