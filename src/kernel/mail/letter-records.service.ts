import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Acts } from '../acts.service.js';
import { Clock } from '../clock.js';
import { Conflict, NotFound, RuleBroken } from '../errors.js';
import { Jobs } from '../jobs/jobs.service.js';
import { Reads } from '../reads.js';
import { Writes } from '../writes.js';
import { Letter, type LetterState } from './letter.entity.js';
import { letterJob } from './outbox.service.js';
import { Sending } from './sending.service.js';

const day = 24 * 60 * 60_000;
/** Milliseconds after which a letter's words, and then the letter itself, are forgotten. */
const kept = { words: 30 * day, letter: 365 * day };

/** What administrators see of the outbox and can do about it. */
@Injectable()
export class LetterRecords {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly jobs: Jobs,
    private readonly sending: Sending,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** The newest first; `before` is the id of the last one seen. Ids sort by time. */
  async page(state: LetterState | null, before: string | null, size: number): Promise<readonly Letter[]> {
    const where = { ...(state && { state }), ...(before && { id: LessThan(before) }) };
    return this.reads.find(Letter, { where, order: { id: 'DESC' }, take: size });
  }

  async counts(): Promise<Readonly<Record<LetterState, number>>> {
    const rows = await this.reads
      .select(Letter, 'letter')
      .select('letter.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .groupBy('letter.state')
      .getRawMany<{ state: LetterState; count: string | number }>();
    const none = { queued: 0, sending: 0, sent: 0, uncertain: 0, failed: 0 };
    return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])) };
  }

  /**
   * Sends a letter once more that failed or may not have arrived.
   * @throws Conflict when it is on its way or was sent meanwhile; RuleBroken when what it said has been forgotten
   */
  async sendAgain(letterId: string, actorId: string): Promise<void> {
    await this.writes.unit(async () => {
      const letter = await this.writes.lock(Letter, { id: letterId });
      if (!letter) throw new NotFound('not-found');
      if (letter.state !== 'failed' && letter.state !== 'uncertain') throw new Conflict('letter-moved-on');
      if (letter.sealed === null) throw new RuleBroken('letter-forgotten');
      await this.sending.requeue(letterId);
      await this.jobs.renew({ kind: letterJob, key: letterId, payload: { letterId } });
      await this.acts.record({ actorId, verb: 'letter.sent-again', subject: ['letter', letterId] });
    });
  }

  /** Forgets what has been kept for long enough. */
  async sweep(): Promise<void> {
    const since = (age: number) => LessThan(new Date(this.clock.now().getTime() - age));
    await this.writes.unit(async (unit) => {
      await unit.update(Letter, { createdAt: since(kept.words) }, { sealed: null });
      await unit.delete(Letter, { createdAt: since(kept.letter) });
    });
  }
}
