import { Injectable } from '@nestjs/common';
import { Certificates } from '../../../credentials/certificates.service.js';
import { Clock } from '../../../kernel/clock.js';
import { Announcements } from '../../../learning/announcements/announcements.service.js';
import { CalendarAddresses } from '../../../learning/due/calendar-addresses.service.js';
import { DueDates } from '../../../learning/due/due-dates.service.js';
import { type DueLine, dueLines } from '../../../learning/due/due.js';
import type { Standing } from '../../../learning/enrolments.service.js';
import { type Journey, journey } from '../../../learning/journey.js';
import { QuizRecords } from '../../../learning/quiz-records.service.js';
import { addresses } from '../../addresses.js';
import { Site } from '../../site.js';
import type { Words } from '../../views/words.js';
import { type CourseNotices, courseNotices } from './course-notices.js';

/** What those who run a course have to say to a practitioner, and by when they ask for what. */
@Injectable()
export class Notices {
  constructor(
    private readonly site: Site,
    private readonly clock: Clock,
    private readonly calendars: CalendarAddresses,
    private readonly dates: DueDates,
    private readonly announcements: Announcements,
    private readonly records: QuizRecords,
    private readonly certificates: Certificates,
  ) {}

  async of(standing: Standing, way: Journey, words: Words): Promise<CourseNotices> {
    const { id, courseId } = standing.enrolment;
    const announcements = await this.announcements.shownTo(courseId, id);
    const address = this.site.url(addresses.calendar(this.calendars.secretOf(standing.enrolment)));
    return courseNotices({ standing, announcements, due: await this.due(standing, way), address }, words);
  }

  /** What is due for the practitioner, the soonest first; nothing once they hold the certificate. */
  async due(standing: Standing, way: Journey): Promise<readonly DueLine[]> {
    const { id, courseId } = standing.enrolment;
    const dates = (await this.dates.of(courseId, [id])).get(id) ?? [];
    if (dates.length === 0 || (await this.certificates.ofEnrolment(id))) return [];
    const done = new Set(way.steps.flatMap((step) => (step.done ? [step.activity.key] : [])));
    return dueLines(dates, standing.edition.content, (key) => done.has(key), this.clock.now());
  }

  /** For those who do not come by a page, such as calendars. */
  async dueNow(standing: Standing): Promise<readonly DueLine[]> {
    return this.due(standing, journey(standing, await this.records.ofEnrolment(standing.enrolment.id)));
  }
}
