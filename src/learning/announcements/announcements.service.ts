import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { z } from 'zod';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { jobKind } from '../../kernel/jobs/job-kind.js';
import { Jobs } from '../../kernel/jobs/jobs.service.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { Groups } from '../groups/groups.service.js';
import { AnnouncementDismissal } from './announcement-dismissal.entity.js';
import { Announcement } from './announcement.entity.js';

export const announcementJob = jobKind('announcements.letters', z.object({ announcementId: z.string() }));

export type NewAnnouncement = Pick<Announcement, 'courseId' | 'groupId' | 'subject' | 'text' | 'expiresAt'> & {
  readonly byLetter: boolean;
};

/** What the staff of a course say to those on it. */
@Injectable()
export class Announcements {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly groups: Groups,
  ) {}

  /** All that were ever made on the course, the newest first. */
  async ofCourse(courseId: string): Promise<readonly Announcement[]> {
    return this.reads.find(Announcement, { where: { courseId }, order: { id: 'DESC' } });
  }

  /** Null once it is withdrawn. */
  async inForce(id: string): Promise<Announcement | null> {
    return this.reads.findOneBy(Announcement, { id, withdrawnAt: IsNull() });
  }

  /** What somebody on the course has still to read, the newest first. */
  async shownTo(courseId: string, enrolmentId: string): Promise<readonly Announcement[]> {
    const where = { courseId, withdrawnAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
    const all = await this.reads.find(Announcement, { where, order: { id: 'DESC' } });
    if (all.length === 0) return [];
    const dismissed = await this.reads.findBy(AnnouncementDismissal, { enrolmentId });
    const seen = new Set(dismissed.map(({ announcementId }) => announcementId));
    const groups = new Set(((await this.groups.of([enrolmentId])).get(enrolmentId) ?? []).map(({ id }) => id));
    return all.filter(({ id, groupId }) => !seen.has(id) && (groupId === null || groups.has(groupId)));
  }

  async send({ byLetter, ...announcement }: NewAnnouncement, actorId: string): Promise<string> {
    return this.writes.unit(async (unit) => {
      const { courseId, groupId } = announcement;
      if (groupId !== null) await this.groups.at(courseId, groupId);
      const [id, now] = [newId(), this.clock.now()];
      const state = { lettersEndedAt: null, withdrawnAt: null, withdrawnBy: null };
      const made = { id, ...announcement, byLetter: byLetter ? 1 : 0, writtenBy: actorId, sentAt: now, ...state };
      await unit.insert(Announcement, made);
      if (byLetter) await this.jobs.enqueue({ kind: announcementJob, key: id, payload: { announcementId: id } });
      await this.#record('announcement.sent', courseId, id, actorId);
      return id;
    });
  }

  /** From now on no course home shows it, and letters that are not written yet are not. @throws NotFound */
  async withdraw(courseId: string, id: string, actorId: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const found = await this.writes.lock(Announcement, { id, courseId });
      if (!found || found.withdrawnAt) throw new NotFound('not-found');
      await unit.update(Announcement, { id }, { withdrawnAt: this.clock.now(), withdrawnBy: actorId });
      await this.#record('announcement.withdrawn', courseId, id, actorId);
    });
  }

  /** @throws NotFound for what the practitioner is not shown */
  async dismiss(courseId: string, enrolmentId: string, id: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const found = await this.reads.findOneBy(Announcement, { id, courseId });
      if (!found) throw new NotFound('not-found');
      const row = { id: newId(), announcementId: id, enrolmentId, at: this.clock.now() };
      await unit.createQueryBuilder().insert().into(AnnouncementDismissal).values(row).orIgnore().execute();
    });
  }

  async lettersEnded(id: string): Promise<void> {
    await this.writes.unit((unit) => unit.update(Announcement, { id }, { lettersEndedAt: this.clock.now() }));
  }

  async #record(verb: string, courseId: string, id: string, actorId: string): Promise<void> {
    await this.acts.record({ actorId, verb, subject: ['course', courseId], detail: { announcement: id } });
  }
}
