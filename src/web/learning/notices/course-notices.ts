import type { Announcement } from '../../../learning/announcements/announcement.entity.js';
import { disclosuresUnread } from '../../../learning/disclosures.js';
import type { DueLine } from '../../../learning/due/due.js';
import { titleOf } from '../../../learning/due/part.js';
import type { Standing } from '../../../learning/enrolments.service.js';
import { addresses } from '../../addresses.js';
import type { SafeHtml } from '../../views/safe-html.js';
import type { When, Words } from '../../views/words.js';
import { announcementHtml } from '../announcement-text.js';
import { dueSaid } from '../due-said.js';

/** What those who run a course have to say to one practitioner: on top of the course's page. */
export interface CourseNotices {
  /** Where the disclosures are read, before the first lesson; null once they are acknowledged. */
  readonly disclosuresHref: string | null;
  readonly announcements: readonly AnnouncementNotice[];
  readonly due: readonly { readonly what: string; readonly said: string; readonly overdue: boolean }[];
  /** The dates as a file, and an address that a calendar can ask again and again; null where there are none. */
  readonly calendar: DueCalendar | null;
}

interface DueCalendar {
  readonly href: string;
  readonly address: string;
  /** Since when it is another one; null where it was never made anew. */
  readonly renewedAt: Date | null;
  readonly renewAction: string;
}

interface AnnouncementNotice {
  readonly id: string;
  readonly subject: string;
  readonly html: SafeHtml;
  readonly on: When;
  readonly dismissAction: string;
}

export interface NoticeFacts {
  readonly standing: Standing;
  readonly announcements: readonly Announcement[];
  readonly due: readonly DueLine[];
  /** The whole address, for calendars. */
  readonly address: string;
}

export function courseNotices({ standing, announcements, due, address }: NoticeFacts, words: Words): CourseNotices {
  const { content } = standing.edition;
  const { slug } = content;
  return {
    disclosuresHref: disclosuresUnread(standing) ? addresses.acknowledgement(slug) : null,
    announcements: announcements.map(({ id, subject, text, sentAt }) => ({
      ...{ id, subject, html: announcementHtml(text), on: sentAt },
      dismissAction: addresses.dismissal(slug, id),
    })),
    due: due.map((line) => ({
      what: titleOf(content, line.date) ?? words.say('due.whole'),
      ...{ said: dueSaid(line, words), overdue: line.overdue },
    })),
    calendar:
      due.length === 0
        ? null
        : {
            ...{ href: addresses.dueCalendar(slug), address },
            renewedAt: standing.enrolment.calendarRenewedAt,
            renewAction: addresses.calendarRenewal(slug),
          },
  };
}
