import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Directory } from '../../../../accounts/directory/directory.service.js';
import { Clock } from '../../../../kernel/clock.js';
import { Announcements } from '../../../../learning/announcements/announcements.service.js';
import { Groups } from '../../../../learning/groups/groups.service.js';
import { Recipients } from '../../../../learning/recipients.service.js';
import { dayAfter, dayIn } from '../../../../learning/review/day.js';
import { Pages } from '../../../http/pages.service.js';
import type { FormModel } from '../../../views/form.js';
import type { Words } from '../../../views/words.js';
import type { StudioCourse } from '../../studio-courses.service.js';
import { type AnnouncementField, announcementForm, shownFor } from './announcement-form.js';
import { announcementsPage } from './announcements.page.js';

export interface ShownAnnouncements {
  readonly form: FormModel<AnnouncementField>;
  readonly notice?: 'sent' | 'withdrawn' | 'tested' | null;
  /** Whether it is shown as it reads, with how many of this group, or of all, get it. */
  readonly isPreview?: boolean;
  readonly groupId?: string | null;
}

/** Sends the page of a course's announcements. */
@Injectable()
export class AnnouncementPages {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly announcements: Announcements,
    private readonly groups: Groups,
    private readonly recipients: Recipients,
    private readonly directory: Directory,
  ) {}

  /** What a form begins with: a month to read it in, and a letter. */
  fresh({ timeZone }: Words): Partial<Record<AnnouncementField, string>> {
    return { until: dayAfter(dayIn(timeZone, this.clock.now()), shownFor), letter: '1' };
  }

  async formOf(courseId: string, { timeZone }: Words) {
    const groups = await this.groups.open(courseId);
    const today = dayIn(timeZone, this.clock.now());
    return announcementForm(
      groups.map(({ id }) => id),
      today,
      (days) => dayAfter(today, days),
    );
  }

  async show(
    request: Request,
    response: Response,
    course: StudioCourse,
    { form, notice = null, isPreview = false, groupId = null }: ShownAnnouncements,
  ): Promise<void> {
    const words = this.pages.words(request);
    const announcements = await this.announcements.ofCourse(course.id);
    const groups = await this.groups.ofCourse(course.id);
    const facts = {
      ...{ course, announcements, form, now: this.clock.now() },
      groups: groups.flatMap(({ group }) => (group.archivedAt ? [] : [group])),
      groupNames: new Map(groups.map(({ group }) => [group.id, group.name])),
      names: await this.directory.names(announcements.map(({ writtenBy }) => writtenBy)),
      counted: isPreview ? await this.recipients.count({ courseId: course.id, groupId }, 'announcements') : null,
      notice: notice && words.say(`announcement.now.${notice}`),
    };
    const status = form.problems.length > 0 ? 422 : 200;
    this.pages.show(request, response, 'studio/roster/announcements', announcementsPage(facts, words), { status });
  }
}
