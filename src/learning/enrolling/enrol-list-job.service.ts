import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Directory } from '../../accounts/directory/directory.service.js';
import { ImportBatches, type Settled } from '../../accounts/invitations/import-batches.service.js';
import { type ImportLine, outcomeOf } from '../../accounts/invitations/import-line.js';
import type { PeopleImport } from '../../accounts/invitations/people-import.entity.js';
import { isReachable } from '../../accounts/reachable.js';
import { JobHandlers } from '../../kernel/jobs/job-handlers.service.js';
import { Outbox } from '../../kernel/mail/outbox.service.js';
import { Enrolments } from '../enrolments.service.js';
import { enrolListJob } from './enrol-lists.service.js';

/** Enrols the people of a list, and invites those who have no account yet. */
@Injectable()
export class EnrolListJob implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly batches: ImportBatches,
    private readonly directory: Directory,
    private readonly enrolments: Enrolments,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.handlers.on(enrolListJob, ({ importId }, { signal }) =>
      this.batches.settleAll(importId, (line, found) => this.#settle(line, found), signal),
    );
  }

  #settle(line: ImportLine, found: PeopleImport): Promise<Settled> {
    return outcomeOf(line.verdict) === 'enrol' ? this.#enrol(line, found) : this.batches.invite(line, found);
  }

  /** Looks again: since the dry run they may have enrolled by themselves, or gone. */
  async #enrol({ email, course }: ImportLine, { madeBy }: PeopleImport): Promise<Settled> {
    const person = await this.directory.byAddress(email);
    if (!person || !course || !isReachable(person)) return null;
    const id = await this.enrolments.enrolFor(person.id, course.slug, madeBy);
    if (id === null) return null;
    await this.outbox.post({
      ...{ key: `enrolled ${id}`, personId: person.id, address: person.email, language: person.language },
      template: 'enrolled-by-staff',
      data: { name: person.name, course: course.title, link: `/learn/${course.slug}` },
    });
    return 'enrolled';
  }
}
