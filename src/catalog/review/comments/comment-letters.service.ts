import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { People } from '../../../accounts/people.service.js';
import { Clock } from '../../../kernel/clock.js';
import { JobHandlers } from '../../../kernel/jobs/job-handlers.service.js';
import { recurringKind } from '../../../kernel/jobs/job-kind.js';
import { Jobs } from '../../../kernel/jobs/jobs.service.js';
import { Outbox } from '../../../kernel/mail/outbox.service.js';
import { Reads } from '../../../kernel/reads.js';
import { Writes } from '../../../kernel/writes.js';
import { Courses, type CourseSummary } from '../../courses.service.js';
import { Staff } from '../../staff/staff.service.js';
import { canBeWritten } from '../can-be-written.js';
import { SignOff } from '../sign-off/sign-off.entity.js';
import { CommentThread } from './comment-thread.entity.js';
import { Comment } from './comment.entity.js';

export const commentLettersJob = recurringKind('review.comment-letters');
const day = 24 * 60 * 60_000;

/** What somebody did in the review of a course. */
interface Deed {
  readonly by: string;
  readonly kind: 'comment' | 'signed' | 'changes-asked';
}

/** One letter a day and course to each of its staff about what others said of the draft, and not one for each comment. */
@Injectable()
export class CommentLetters implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly people: People,
    private readonly staff: Staff,
    private readonly courses: Courses,
  ) {}

  onModuleInit(): void {
    this.handlers.on(commentLettersJob, (_, { signal }) => this.writeAll(signal));
    this.jobs.every(commentLettersJob, day);
  }

  async writeAll(signal: AbortSignal): Promise<void> {
    for (const course of await this.courses.all()) {
      signal.throwIfAborted();
      await this.#write(course);
    }
  }

  /** What was told is noted in the unit of work of the letters, so that none is told twice or never. */
  async #write(course: CourseSummary): Promise<void> {
    if ((await this.#untold(course.id)).deeds.length === 0) return;
    await this.writes.unit(async (unit) => {
      const { deeds, comments, signOffs } = await this.#untold(course.id);
      for (const { personId } of await this.staff.of(course.id)) {
        const others = deeds.filter(({ by }) => by !== personId);
        if (others.length > 0) await this.#post(course, personId, others);
      }
      const told = { toldAt: this.clock.now() };
      if (comments.length > 0) await unit.update(Comment, { id: In(comments) }, told);
      if (signOffs.length > 0) await unit.update(SignOff, { id: In(signOffs) }, told);
    });
  }

  async #untold(courseId: string): Promise<{ deeds: readonly Deed[]; comments: string[]; signOffs: string[] }> {
    const said = await this.reads
      .select(Comment, 'c')
      .innerJoin(CommentThread, 't', 't.id = c.threadId AND t.courseId = :courseId', { courseId })
      .where('c.toldAt IS NULL')
      .getMany();
    const signed = await this.reads.findBy(SignOff, { courseId, toldAt: IsNull() });
    return {
      deeds: [
        ...said.map(({ writtenBy }) => ({ by: writtenBy, kind: 'comment' as const })),
        ...signed.map(({ signedBy, verdict }) => ({ by: signedBy, kind: verdict })),
      ],
      comments: said.map(({ id }) => id),
      signOffs: signed.map(({ id }) => id),
    };
  }

  async #post({ id, slug, title }: CourseSummary, personId: string, deeds: readonly Deed[]): Promise<void> {
    const person = await this.people.byId(personId);
    if (!canBeWritten(person)) return;
    const count = (kind: Deed['kind']) => deeds.filter((deed) => deed.kind === kind).length;
    await this.outbox.post({
      key: `review-news:${id}:${personId}:${this.clock.now().toISOString()}`,
      ...{ personId, template: 'review-news', address: person.email, language: person.language },
      data: {
        ...{ name: person.name, course: title, link: `/studio/courses/${slug}/review` },
        ...{ comments: count('comment'), signed: count('signed'), asked: count('changes-asked') },
      },
    });
  }
}
