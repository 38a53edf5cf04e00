import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { DraftVisit } from './draft-visit.entity.js';

export interface OtherAuthor {
  readonly personId: string;
  readonly seenAt: Date;
}

/** Whoever was heard of within this time has the piece open, in milliseconds. */
const present = 60_000;
/** Whoever had the piece open within this time may still save what they began from it. */
const mayReturn = 12 * 3_600_000;

/** Who has which piece open, so that two authors see each other before they clash. */
@Injectable()
export class DraftVisits {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** That the person has the piece open now. */
  async touch(pieceId: string, personId: string): Promise<void> {
    const seenAt = this.clock.now();
    await this.writes.unit(async (unit) => {
      const { affected } = await unit.update(DraftVisit, { pieceId, personId }, { seenAt });
      if (affected) return;
      const row = { id: newId(), pieceId, personId, seenAt };
      await unit.createQueryBuilder().insert().into(DraftVisit).values(row).orIgnore().execute();
    });
  }

  /** Everybody else who has the piece open, who came last first. */
  async others(pieceId: string, personId: string): Promise<readonly OtherAuthor[]> {
    return this.#since(pieceId, personId, present);
  }

  async hasOthers(pieceId: string, personId: string): Promise<boolean> {
    return (await this.#since(pieceId, personId, mayReturn)).length > 0;
  }

  async #since(pieceId: string, personId: string, within: number): Promise<readonly OtherAuthor[]> {
    const seenAt = MoreThan(new Date(this.clock.now().getTime() - within));
    const visits = await this.reads.find(DraftVisit, { where: { pieceId, seenAt }, order: { seenAt: 'DESC' } });
    return visits.filter((visit) => visit.personId !== personId);
  }
}
