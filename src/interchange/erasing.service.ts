import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Leaving } from '../accounts/leaving.service.js';
import { Acts } from '../kernel/acts.service.js';
import { JobHandlers } from '../kernel/jobs/job-handlers.service.js';
import { jobKind } from '../kernel/jobs/job-kind.js';
import { Jobs } from '../kernel/jobs/jobs.service.js';
import { Outbox } from '../kernel/mail/outbox.service.js';
import { Writes } from '../kernel/writes.js';
import { PersonalParts } from './personal-parts.service.js';

const eraseJob = jobKind('own-data.erase', z.object({ personId: z.string(), plannedFor: z.number() }));

/** "Erase my account": planned, told by mail, and after some days done by a job, unless its person changed their mind. */
@Injectable()
export class Erasing implements OnModuleInit {
  constructor(
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly outbox: Outbox,
    private readonly leaving: Leaving,
    private readonly parts: PersonalParts,
  ) {}

  onModuleInit(): void {
    this.handlers.on(eraseJob, ({ personId, plannedFor }) => this.#erase(personId, new Date(plannedFor)));
  }

  /** Tells the person by a letter too: somebody at their open browser may have asked for it. */
  async plan(personId: string): Promise<void> {
    await this.writes.unit(async () => {
      const { eraseAfter, name, email, language } = await this.leaving.plan(personId);
      const plannedFor = eraseAfter.getTime();
      const key = `${personId}:${plannedFor}`;
      await this.jobs.enqueue({ kind: eraseJob, key, payload: { personId, plannedFor }, runAt: eraseAfter });
      const day = eraseAfter.toISOString().slice(0, 10);
      await this.outbox.post({
        ...{ key: `erasure-planned:${key}`, personId, address: email, language, template: 'erasure-planned' },
        data: { name, day, link: '/account/erasure' },
      });
    });
  }

  /** Whole or not at all. Of the person a last act stays, which names nobody. */
  async #erase(personId: string, plannedFor: Date): Promise<void> {
    await this.writes.unit(async () => {
      if (!(await this.leaving.isDue(personId, plannedFor))) return;
      await this.parts.erase(personId);
      await this.acts.record({ actorId: null, verb: 'person.erased', subject: ['person', personId] });
    });
  }
}
