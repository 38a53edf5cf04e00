import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LapsedRegistrations } from '../accounts/lapsed-registrations.service.js';
import { JobHandlers } from '../kernel/jobs/job-handlers.service.js';
import { recurringKind } from '../kernel/jobs/job-kind.js';
import { Jobs } from '../kernel/jobs/jobs.service.js';
import { Writes } from '../kernel/writes.js';
import { PersonalParts } from './personal-parts.service.js';

const day = 24 * 60 * 60_000;
const lapseJob = recurringKind('people.sweep-unconfirmed');

/** What a registration alone leaves. Whoever has more than that has been here, such as before addresses were confirmed. */
const bare = new Set(['account', 'mailed_links', 'search_keys', 'letters', 'mail_refusals', 'invitations', 'acts']);

/** Once a day, forgets registrations that nobody confirmed within a month, with all that is kept of them. */
@Injectable()
export class Lapsing implements OnModuleInit {
  constructor(
    private readonly writes: Writes,
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly lapsed: LapsedRegistrations,
    private readonly parts: PersonalParts,
  ) {}

  onModuleInit(): void {
    this.jobs.every(lapseJob, day);
    this.handlers.on(lapseJob, (_, { signal }) => this.#sweep(signal));
  }

  async #sweep(signal: AbortSignal): Promise<void> {
    for (let ids = await this.lapsed.some(''); ids.length > 0; ids = await this.lapsed.some(ids.at(-1) ?? '')) {
      for (const id of ids) {
        signal.throwIfAborted();
        await this.#forget(id);
      }
    }
  }

  async #forget(id: string): Promise<void> {
    await this.writes.unit(async () => {
      if (!(await this.lapsed.isLapsed(id))) return;
      const held = await this.parts.held(id);
      if (held.some(({ name }) => !bare.has(name))) return;
      await this.parts.erase(id);
      await this.lapsed.forget(id);
    });
  }
}
