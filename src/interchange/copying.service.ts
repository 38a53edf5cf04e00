import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan, MoreThan, Not } from 'typeorm';
import { z } from 'zod';
import { Acts } from '../kernel/acts.service.js';
import { Clock } from '../kernel/clock.js';
import { NotFound, TooMany } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { jobKind, recurringKind } from '../kernel/jobs/job-kind.js';
import { Jobs } from '../kernel/jobs/jobs.service.js';
import { Outbox, type Post } from '../kernel/mail/outbox.service.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { DataCopy } from './data-copy.entity.js';

export const copyJob = jobKind('own-data.copy', z.object({ copyId: z.string() }));

export const sweepJob = recurringKind('own-data.sweep');

const day = 24 * 60 * 60_000;
/** How long a copy can be downloaded, in milliseconds. */
const copyLifetime = 7 * day;
const copiesInADay = 5;

/** "Download my data": asked for, made by a job, there for a week. */
@Injectable()
export class Copying implements OnModuleInit {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.jobs.every(sweepJob, day / 4);
  }

  /** Asks for a copy; who has one in the making gets that one. @throws TooMany at the sixth of a day */
  async ask(personId: string): Promise<void> {
    const askedAt = this.clock.now();
    const since = new Date(askedAt.getTime() - day);
    await this.writes.unit(async (unit) => {
      if (await this.reads.existsBy(DataCopy, { openFor: personId })) return;
      const recent = await this.reads.countBy(DataCopy, { personId, askedAt: MoreThan(since) });
      if (recent >= copiesInADay) throw new TooMany('copies-many', { most: copiesInADay, seconds: day / 24_000 });
      const copy = { id: newId(), personId, openFor: personId, askedAt, madeAt: null, failedAt: null };
      const insert = unit.createQueryBuilder().insert().into(DataCopy);
      await insert
        .values({ ...copy, expiresAt: null, archive: null })
        .orIgnore()
        .execute();
      if (!(await this.reads.existsBy(DataCopy, { id: copy.id }))) return;
      await this.jobs.enqueue({ kind: copyJob, key: copy.id, payload: { copyId: copy.id } });
      await this.acts.record({ actorId: personId, verb: 'own-data.asked', subject: ['data-copy', copy.id] });
    });
  }

  /** The latest that was asked for, without its bytes; null where none was, or it is gone. */
  async latest(personId: string): Promise<Omit<DataCopy, 'archive'> | null> {
    const [copy] = await this.reads.find(DataCopy, {
      where: { personId },
      select: { id: true, askedAt: true, madeAt: true, failedAt: true, expiresAt: true },
      order: { id: 'DESC' },
      take: 1,
    });
    return copy && !this.#isOver(copy) ? copy : null;
  }

  /** Whose copy a job is to make; null where it was made, or its person is gone. */
  async wanted(copyId: string): Promise<string | null> {
    const copy = await this.reads.findOne(DataCopy, { where: { id: copyId }, select: { id: true, openFor: true } });
    return copy?.openFor ?? null;
  }

  /** Keeps what was made with the letter that says so, and lets go of earlier copies of the same person. */
  async keep(copyId: string, zip: Buffer, letter: Post<'data-copy-ready'>): Promise<void> {
    const madeAt = this.clock.now();
    const expiresAt = new Date(madeAt.getTime() + copyLifetime);
    await this.writes.unit(async (unit) => {
      const copy = await this.writes.lock(DataCopy, { id: copyId });
      if (copy?.openFor == null) return;
      const made = { openFor: null, madeAt, expiresAt, archive: zip.toString('base64') };
      await unit.update(DataCopy, { id: copyId }, made);
      await unit.update(DataCopy, { personId: copy.personId, id: Not(copyId) }, { archive: null });
      await this.outbox.post(letter);
    });
  }

  async giveUp(copyId: string): Promise<void> {
    const failed = { openFor: null, failedAt: this.clock.now() };
    await this.writes.unit((unit) => unit.update(DataCopy, { id: copyId }, failed));
  }

  /** A copy that was given up is in the making once more, unless another is. */
  async tryAgain(copyId: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const copy = await this.writes.lock(DataCopy, { id: copyId });
      if (!copy?.failedAt || (await this.reads.existsBy(DataCopy, { openFor: copy.personId }))) return;
      await unit.update(DataCopy, { id: copyId }, { openFor: copy.personId, failedAt: null });
    });
  }

  /** The bytes of a copy. @throws NotFound when it has run out, was never made, or is somebody else's */
  async download(personId: string, copyId: string): Promise<Buffer> {
    const copy = await this.reads.findOneBy(DataCopy, { id: copyId, personId });
    if (!copy?.archive || this.#isOver(copy)) throw new NotFound('not-found');
    return Buffer.from(copy.archive, 'base64');
  }

  /** Forgets the copies that have run out. */
  async sweep(): Promise<void> {
    await this.writes.unit((unit) => unit.delete(DataCopy, { expiresAt: LessThan(this.clock.now()) }));
  }

  #isOver({ expiresAt }: Pick<DataCopy, 'expiresAt'>): boolean {
    return expiresAt !== null && expiresAt <= this.clock.now();
  }
}
