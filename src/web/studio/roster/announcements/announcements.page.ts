import type { Announcement } from '../../../../learning/announcements/announcement.entity.js';
import type { CourseGroup } from '../../../../learning/groups/course-group.entity.js';
import { addresses } from '../../../addresses.js';
import { announcementHtml } from '../../../learning/announcement-text.js';
import type { FormModel } from '../../../views/form.js';
import type { SafeHtml } from '../../../views/safe-html.js';
import type { When, Words } from '../../../views/words.js';
import type { StudioCourse } from '../../studio-courses.service.js';
import { type RosterFrame, rosterFrame } from '../roster-frame.js';
import type { AnnouncementField } from './announcement-form.js';

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

export interface AnnouncementsPage extends RosterFrame {
  readonly notice: string | null;
  readonly form: FormModel<AnnouncementField>;
  readonly action: string;
  readonly groups: readonly Choice[];
  readonly byLetter: boolean;
  /** How it reads and to whom it goes, before it is sent; null while it is being written. */
  readonly preview: Preview | null;
  readonly announcements: readonly AnnouncementLine[];
}

interface Preview {
  readonly html: SafeHtml;
  /** How many see it, how many of them get a letter, and how many want none. */
  readonly counts: readonly string[];
}

interface AnnouncementLine {
  readonly subject: string;
  readonly html: SafeHtml;
  readonly who: string;
  readonly by: string;
  readonly on: When;
  readonly state: string;
  /** Null for what is withdrawn already. */
  readonly withdrawAction: string | null;
}

export interface AnnouncementsFacts {
  readonly course: StudioCourse;
  readonly announcements: readonly Announcement[];
  readonly groups: readonly CourseGroup[];
  /** Of groups that are archived too. */
  readonly groupNames: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  readonly form: FormModel<AnnouncementField>;
  readonly counted: { readonly people: number; readonly refuse: number } | null;
  readonly notice: string | null;
  readonly now: Date;
}

export function announcementsPage(facts: AnnouncementsFacts, words: Words): AnnouncementsPage {
  const { course, form, counted, notice } = facts;
  return {
    ...rosterFrame(course, 'announcements', words),
    ...{ notice, form, action: addresses.rosterAnnouncements(course.slug) },
    groups: facts.groups.map(({ id, name }) => ({ value: id, text: name, chosen: id === form.values.group })),
    byLetter: form.values.letter === '1',
    preview: counted && {
      html: announcementHtml(form.values.text),
      counts: countsSaid(counted, form.values.letter === '1', words),
    },
    announcements: facts.announcements.map((each) => announcementLine(each, facts, words)),
  };
}

function countsSaid({ people, refuse }: NonNullable<AnnouncementsFacts['counted']>, byLetter: boolean, words: Words) {
  const shown = words.say('announcement.shown-to', { people });
  if (!byLetter) return [shown, words.say('announcement.no-letters')];
  const letters = words.say('announcement.letters', { letters: people - refuse });
  return refuse === 0 ? [shown, letters] : [shown, letters, words.say('announcement.refuse', { refuse })];
}

function announcementLine(each: Announcement, facts: AnnouncementsFacts, words: Words): AnnouncementLine {
  const { course, names, groupNames, now } = facts;
  const { id, subject, text, groupId, writtenBy, sentAt, expiresAt, withdrawnAt } = each;
  const until = words.date(expiresAt, 'short');
  return {
    ...{ subject, html: announcementHtml(text), on: sentAt },
    who: groupId === null ? words.say('due.everybody') : (groupNames.get(groupId) ?? ''),
    by: names.get(writtenBy) ?? words.say('accommodations.somebody'),
    state: withdrawnAt
      ? words.say('announcement.withdrawn', { on: words.date(withdrawnAt, 'short') })
      : words.say(expiresAt > now ? 'announcement.until-day' : 'announcement.expired', { on: until }),
    withdrawAction: withdrawnAt ? null : addresses.rosterAnnouncementWithdrawal(course.slug, id),
  };
}
