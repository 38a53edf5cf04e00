import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock.js';
import { JobHandlers } from '../jobs/job-handlers.service.js';
import { recurringKind } from '../jobs/job-kind.js';
import { Jobs } from '../jobs/jobs.service.js';
import { Reads } from '../reads.js';
import { Setting } from '../settings/setting.entity.js';
import { objectNamesIn, Objects } from './objects.js';
import { ObjectUses } from './object-uses.service.js';

const day = 24 * 60 * 60_000;
export const objectSweep = recurringKind('objects.sweep');

/** So long a file stays that nothing uses, in days: somebody may have uploaded it and not be done. */
export const graceDays = 30;

/** Once a day, lets go of stored files that nothing has used for a while. */
@Injectable()
export class ObjectSweeping implements OnModuleInit {
  constructor(
    private readonly objects: Objects,
    private readonly uses: ObjectUses,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.uses.add(() => this.#inSettings());
    this.jobs.every(objectSweep, day);
    this.handlers.on(objectSweep, async (_, { signal }) => void (await this.sweep(signal)));
  }

  /**
   * What is old is listed before what is used, so that whatever comes into use meanwhile is seen; whoever keeps an old file
   * again makes it young, which is looked at once more. Returns how many went.
   */
  async sweep(signal?: AbortSignal): Promise<number> {
    const before = this.clock.now().getTime() - graceDays * day;
    const old: string[] = [];
    for await (const { name, keptAt } of this.objects.list()) if (keptAt.getTime() < before) old.push(name);
    if (old.length === 0) return 0;
    const used = await this.uses.all();
    let gone = 0;
    for (const name of old) {
      signal?.throwIfAborted();
      if (used.has(name)) continue;
      const now = await this.objects.about(name);
      if (!now || now.keptAt.getTime() >= before) continue;
      await this.objects.remove(name);
      gone += 1;
    }
    return gone;
  }

  /** Earlier versions of a setting can be looked at, with the pictures that they name. */
  async *#inSettings(): AsyncIterable<string> {
    for (const { value } of await this.reads.find(Setting)) yield* objectNamesIn(JSON.stringify(value));
  }
}
