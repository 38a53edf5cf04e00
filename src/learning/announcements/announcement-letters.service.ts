import { setImmediate as aBreath } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Editions } from '../../catalog/editions.service.js';
import { plainText } from '../../catalog/markdown/plain-text.js';
import { JobHandlers } from '../../kernel/jobs/job-handlers.service.js';
import { newId } from '../../kernel/ids.js';
import { Outbox } from '../../kernel/mail/outbox.service.js';
import { Writes } from '../../kernel/writes.js';
import { type Recipient, Recipients } from '../recipients.service.js';
import type { Announcement } from './announcement.entity.js';
import { announcementJob, Announcements } from './announcements.service.js';

/** So many letters stand in one unit of work: others get their turn in between. */
const batch = 50;

/** Has an announcement sent by letter, to each once: a letter is known by the announcement and its reader. */
@Injectable()
export class AnnouncementLetters implements OnModuleInit {
  constructor(
    private readonly writes: Writes,
    private readonly handlers: JobHandlers,
    private readonly outbox: Outbox,
    private readonly editions: Editions,
    private readonly announcements: Announcements,
    private readonly recipients: Recipients,
  ) {}

  onModuleInit(): void {
    this.handlers.on(announcementJob, ({ announcementId }, { signal }) => this.#writeAll(announcementId, signal));
  }

  /** One to its writer alone, to see how it reads. */
  async test(announcement: Pick<Announcement, 'subject' | 'text'>, reader: Recipient): Promise<void> {
    await this.#write(announcement, reader, `announcement-test ${newId()}`);
  }

  async #writeAll(id: string, signal: AbortSignal): Promise<void> {
    for (let after = ''; ;) {
      signal.throwIfAborted();
      const announcement = await this.announcements.inForce(id);
      if (!announcement) return;
      const readers = await this.recipients.after(announcement, after, batch);
      await this.writes.unit(async () => {
        for (const reader of readers)
          await this.#write(announcement, reader, `announcement ${id} ${reader.enrolmentId}`);
      });
      const last = readers.at(-1);
      if (!last) return this.announcements.lettersEnded(id);
      after = last.enrolmentId;
      await aBreath();
    }
  }

  async #write({ subject, text }: Pick<Announcement, 'subject' | 'text'>, reader: Recipient, key: string) {
    const { content } = await this.editions.byId(reader.editionId);
    await this.outbox.post({
      ...{ key, personId: reader.personId, address: reader.email, language: reader.language },
      template: 'announcement',
      data: {
        name: reader.name,
        course: content.title,
        subject,
        text: plainText(text),
        link: `/learn/${content.slug}`,
      },
    });
  }
}
