import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People } from '../../../accounts/people.service.js';
import { Clock } from '../../../kernel/clock.js';
import { JobHandlers } from '../../../kernel/jobs/job-handlers.service.js';
import { recurringKind } from '../../../kernel/jobs/job-kind.js';
import { Jobs } from '../../../kernel/jobs/jobs.service.js';
import { Outbox } from '../../../kernel/mail/outbox.service.js';
import { Courses, type CourseSummary } from '../../courses.service.js';
import { canBeWritten } from '../can-be-written.js';
import { Declarations, type StaffDeclaration } from './declarations.service.js';
import { lapsesSoon } from './declaration-standing.js';

export const lapseLettersJob = recurringKind('review.lapse-letters');
const day = 24 * 60 * 60_000;

/** One letter to each of a course's staff before what they declared lapses: publishing may wait for it. */
@Injectable()
export class LapseLetters implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly people: People,
    private readonly courses: Courses,
    private readonly declarations: Declarations,
  ) {}

  onModuleInit(): void {
    this.handlers.on(lapseLettersJob, (_, { signal }) => this.writeAll(signal));
    this.jobs.every(lapseLettersJob, day);
  }

  async writeAll(signal: AbortSignal): Promise<void> {
    for (const course of await this.courses.all()) {
      signal.throwIfAborted();
      for (const each of await this.declarations.of(course.id)) {
        if (lapsesSoon(each, this.clock.now())) await this.#post(course, each);
      }
    }
  }

  /** The key holds the declaration, so that each is told of once, and the next one again. */
  async #post({ slug, title }: CourseSummary, { personId, declaration, until }: StaffDeclaration): Promise<void> {
    const person = await this.people.byId(personId);
    if (!declaration || !until || !canBeWritten(person)) return;
    await this.outbox.post({
      ...{ key: `declaration-lapses:${declaration.id}`, personId, template: 'declaration-lapses' },
      ...{ address: person.email, language: person.language },
      data: {
        ...{ name: person.name, course: title, day: until.toISOString().slice(0, 10) },
        link: `/studio/courses/${slug}/disclosures`,
      },
    });
  }
}
