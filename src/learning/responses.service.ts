import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { mayFollow } from '../assessment/behaviour.js';
import type { Given } from '../assessment/given.js';
import type { Item } from '../assessment/item.js';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { decide } from './keeping.js';
import { Response } from './response.entity.js';

/** What came of a save: when it was on disk, and the items (by key) of which another page had saved something else. */
export interface Saved {
  readonly savedAt: Date;
  readonly clashes: readonly string[];
}

/** Keeps answers, in the unit of an attempt that the caller has locked. */
@Injectable()
export class Responses {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** Writes only what differs from what is there, so that saving a whole form again costs nothing. */
  async keep(attemptId: string, items: readonly Item[], given: Given, page: string | null): Promise<Saved> {
    const savedAt = this.clock.now();
    const clashes: string[] = [];
    await this.writes.unit(async (unit) => {
      const rows = await this.reads.findBy(Response, { attemptId, itemKey: In([...given.keys()]) });
      const kept = new Map(rows.map((response) => [response.itemKey, response]));
      const first: Partial<Response>[] = [];
      for (const item of items) {
        const said = given.get(item.key);
        const before = kept.get(item.key) ?? null;
        const decision = said && decide(before, said, page);
        if (!said || decision === 'keep') continue;
        const { answer, certainty } = said;
        if (decision === 'clash' || before?.checkedAt || !mayFollow(item, before?.answer ?? null, answer))
          clashes.push(item.key);
        else {
          const change = { answer, certainty, version: (before?.version ?? 0) + 1, page, savedAt };
          if (before) await unit.update(Response, { id: before.id }, change);
          else first.push({ id: newId(), attemptId, itemKey: item.key, ...change, checkedAt: null });
        }
      }
      if (first.length > 0) await unit.insert(Response, first);
    });
    return { savedAt, clashes };
  }

  /** Fixes an answer for good, so that what is right may be shown beside it; where nothing was answered it stays open. */
  async check(attemptId: string, itemKey: string): Promise<void> {
    const open = { attemptId, itemKey, answer: Not(IsNull()), checkedAt: IsNull() };
    await this.writes.unit((unit) => unit.update(Response, open, { checkedAt: this.clock.now() }));
  }
}
