import { setImmediate as aBreath } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../../kernel/jobs/job-handlers.service.js';
import { Outbox } from '../../kernel/mail/outbox.service.js';
import type { DueDate } from '../../learning/due/due-date.entity.js';
import { DueDates } from '../../learning/due/due-dates.service.js';
import { dueLines } from '../../learning/due/due.js';
import { titleOf } from '../../learning/due/part.js';
import { type ReminderKind, reminderJob } from '../../learning/due/reminder.js';
import { Enrolments } from '../../learning/enrolments.service.js';
import { journey } from '../../learning/journey.js';
import { QuizRecords } from '../../learning/quiz-records.service.js';
import { type Recipient, Recipients } from '../../learning/recipients.service.js';
import { Certificates } from '../certificates.service.js';

const batch = 50;

/**
 * Reminds people of what is due: a week and a day before, and once when it is over. A letter is known by the date, the time and
 * its reader, so that nobody gets it twice, whoever takes the job and however often. Who is done, or certified, is left in peace.
 */
@Injectable()
export class Reminders implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly outbox: Outbox,
    private readonly dates: DueDates,
    private readonly recipients: Recipients,
    private readonly enrolments: Enrolments,
    private readonly records: QuizRecords,
    private readonly certificates: Certificates,
  ) {}

  onModuleInit(): void {
    this.handlers.on(reminderJob, ({ dueId, kind }, { signal }) => this.#remindAll(dueId, kind, signal));
  }

  /** One letter that cannot be written keeps nobody else waiting: the others are written first, then the job fails. */
  async #remindAll(dueId: string, kind: ReminderKind, signal: AbortSignal): Promise<void> {
    const failures: unknown[] = [];
    for (let after = ''; ;) {
      signal.throwIfAborted();
      const date = await this.dates.inForce(dueId);
      if (!date) return;
      const readers = await this.recipients.after(date, after, batch);
      const held = await this.dates.of(
        date.courseId,
        readers.map(({ enrolmentId }) => enrolmentId),
      );
      for (const reader of readers) {
        const isTheirs = held.get(reader.enrolmentId)?.some(({ id }) => id === dueId) ?? false;
        if (isTheirs) await this.#remind(date, kind, reader).catch((error: unknown) => failures.push(error));
      }
      const last = readers.at(-1);
      if (!last) break;
      after = last.enrolmentId;
      await aBreath();
    }
    if (failures.length > 0) throw failures[0];
  }

  async #remind(date: DueDate, kind: ReminderKind, reader: Recipient): Promise<void> {
    if (await this.certificates.ofEnrolment(reader.enrolmentId)) return;
    const standing = await this.enrolments.byId(reader.enrolmentId);
    const { steps } = journey(standing, await this.records.ofEnrolment(reader.enrolmentId));
    const done = new Set(steps.flatMap((step) => (step.done ? [step.activity.key] : [])));
    const { content } = standing.edition;
    const [line] = dueLines([date], content, (key) => done.has(key), date.dueAt);
    if (!line || line.done) return;
    const data = { name: reader.name, course: content.title, part: titleOf(content, date), day: date.day };
    await this.outbox.post({
      ...{ key: `due ${date.id} ${kind} ${reader.enrolmentId}`, personId: reader.personId },
      ...{ address: reader.email, language: reader.language },
      template: kind === 'overdue' ? 'due-over' : 'due-soon',
      data: { ...data, link: `/learn/${content.slug}` },
    });
  }
}
