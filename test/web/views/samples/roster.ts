import type { Act } from '../../../../src/kernel/act.entity.js';
import type { Enrolment } from '../../../../src/learning/enrolment.entity.js';
import type { Announcement } from '../../../../src/learning/announcements/announcement.entity.js';
import { checkLines } from '../../../../src/accounts/invitations/import-line.js';
import type { PeopleImport } from '../../../../src/accounts/invitations/people-import.entity.js';
import type { EditionContent } from '../../../../src/catalog/edition.js';
import type { RosterEntry } from '../../../../src/insights/roster/roster-entry.js';
import type { DueDate } from '../../../../src/learning/due/due-date.entity.js';
import type { Standing } from '../../../../src/learning/enrolments.service.js';
import type { CourseGroup } from '../../../../src/learning/groups/course-group.entity.js';
import type { Journey } from '../../../../src/learning/journey.js';
import { accommodationFields } from '../../../../src/web/admin/accommodations/accommodation-form.js';
import type { AccommodationsPage } from '../../../../src/web/admin/accommodations/accommodations.page.js';
import { importReportPage } from '../../../../src/web/admin/people/import.page.js';
import { announcementFields } from '../../../../src/web/studio/roster/announcements/announcement-form.js';
import { announcementsPage } from '../../../../src/web/studio/roster/announcements/announcements.page.js';
import { dueFields } from '../../../../src/web/studio/roster/due/due-form.js';
import { duePage } from '../../../../src/web/studio/roster/due/due.page.js';
import { groupsPage } from '../../../../src/web/studio/roster/groups/groups.page.js';
import { rosterPersonPage } from '../../../../src/web/studio/roster/person/person.page.js';
import { rosterFrame } from '../../../../src/web/studio/roster/roster-frame.js';
import { rosterPage } from '../../../../src/web/studio/roster/roster.page.js';
import type { StudioCourse } from '../../../../src/web/studio/studio-courses.service.js';
import { formModel } from '../../../../src/web/views/form.js';
import type { PageContext } from '../../../../src/web/views/page-context.js';
import { longName, longTitle, practitioner, type Sample, words } from './sample.js';

const now = new Date('2026-11-23T09:00:00Z');
const at = (path: string): PageContext => ({
  ...practitioner(`/studio/courses/trauma/roster${path}`),
  viewer: { name: 'Leonie Specimen', isOnStaff: true },
});
const course: StudioCourse = {
  ...{ id: 'c1', slug: 'trauma', title: longTitle, edition: 2 },
  standing: { part: 'lead', isAdministrator: false },
};
const content = {
  modules: [
    {
      ...{ key: 'm1', title: longTitle, summary: '', objectives: [] },
      activities: [{ kind: 'lesson', key: 'l1', title: longTitle }],
    },
  ],
} as unknown as EditionContent;
const group: CourseGroup = {
  ...{ id: 'g1', courseId: 'c1', name: longName, madeBy: 'p1', madeAt: now, archivedAt: null },
};
const date: DueDate = {
  ...{ id: 'd1', courseId: 'c1', groupId: 'g1', enrolmentId: null, partKind: 'module', partKey: 'm1' },
  ...{ day: '2026-12-04', timeZone: 'America/Argentina/Buenos_Aires', dueAt: now, setBy: 'p1', setAt: now },
  ...{ withdrawnAt: null, inForce: 'x' },
};
const enrolment: Enrolment = {
  ...{ id: 'e1', personId: 'p1', courseId: 'c1', editionId: 'x', begunAt: now, lastActiveAt: now },
  ...{ disclosuresAcknowledgedAt: null, movedAt: null, calendarRenewedAt: null },
};
const entry = (part: Partial<RosterEntry>): RosterEntry => ({
  ...{ enrolment, name: longName, email: `${'a'.repeat(60)}@${'long-domain.'.repeat(5)}example`, edition: 2 },
  ...{ state: 'under-way', done: 11, of: 42, next: longTitle, certifiedAt: null, groups: [group], overdue: true },
  marks: { passed: 1, quizzes: 6, percent: 84 },
  due: [{ date, done: false, overdue: true }],
  ...part,
});
const entries = [
  entry({}),
  entry({
    state: 'not-begun',
    enrolment: { ...enrolment, id: 'e2', lastActiveAt: null },
    groups: [],
    due: [],
    overdue: false,
  }),
  entry({
    enrolment: { ...enrolment, id: 'e3' },
    state: 'certified',
    certifiedAt: now,
    next: null,
    marks: { passed: 0, quizzes: 0, percent: null },
  }),
];
const search = { text: '', state: null, groupId: null, editionId: null, order: 'newest' } as const;
const choices = { groups: [group], editions: [{ id: 'x', number: 2 }] };
const roster = { course, search, choices, total: 100_000, notice: null };
const person = {
  ...{ course, entry: entry({}), accommodations: 1, disclosuresUnread: true, changed: true },
  standing: { enrolment, edition: { content }, progress: new Map() } as unknown as Standing,
  journey: {
    steps: [{ activity: content.modules[0]!.activities[0]!, done: true, doneAt: now, quiz: null }],
  } as unknown as Journey,
  acts: [{ id: 'a', at: now, actorId: 'p1', verb: 'group.joined', detail: {} } as unknown as Act],
  names: new Map([['p1', longName]]),
  form: formModel(dueFields, { zone: 'UTC' }),
};
const announcement = (part: Partial<Announcement>): Announcement => ({
  ...{ id: 'n1', courseId: 'c1', groupId: 'g1', subject: longTitle, text: 'We meet on **Friday**.', writtenBy: 'p1' },
  ...{ sentAt: now, expiresAt: new Date('2027-01-01T00:00:00Z'), byLetter: 1, lettersEndedAt: now },
  ...{ withdrawnAt: null, withdrawnBy: null, ...part },
});
const announcements = {
  ...{ course, groups: [group], groupNames: new Map([['g1', longName]]), names: new Map(), now, notice: null },
  announcements: [announcement({}), announcement({ withdrawnAt: now }), announcement({ expiresAt: now })],
  form: formModel(announcementFields, { subject: longTitle, text: 'We meet.', letter: '1' }),
  counted: null,
};
const problem = (field: string) => [{ field, text: words.say('due.day-missing') }];
const lines = checkLines(
  ['a@x.example', 'b@x.example', 'c@x.example', 'none'].map((email, line) => ({
    ...{ line, cells: { email, name: longName, role: '', course: '' }, isTooLong: false },
  })),
  {
    ...{ courses: [], accounts: new Set(['a@x.example', 'b@x.example']), offers: new Set<string>() },
    list: {
      course: { id: 'c1', slug: 'trauma', title: longTitle },
      ...{ enrolled: new Set(['b@x.example']), closed: new Set<string>() },
    },
  },
);
const found: PeopleImport = {
  ...{ id: '05', madeBy: 'p', madeAt: now, language: 'en', ignored: [], lines, startedAt: null, done: 0, invited: 0 },
  ...{ endedAt: null, courseId: 'c1', enrolled: 0 },
};
const place = { back: '/back', report: () => '/report', start: () => '/start', invitations: null };
const list = { form: formModel(['people', 'file']), action: '/list', most: 5000, megabytes: 1, isPublished: true };

const granted: AccommodationsPage = {
  ...{ name: longName, personHref: '/people/e1', course: longTitle, changed: false, grantAction: '/grant' },
  ...{ grants: [], form: formModel(accommodationFields), quizzes: [] },
};

const of = (name: string, template: string, model: object, path = ''): Sample => ({
  ...{ name: `roster-${name}`, template: `studio/roster/${template}`, model, context: at(path) },
});

export const rosterSamples: readonly Sample[] = [
  of('people', 'roster', rosterPage({ ...roster, part: { entries, next: { by: null, id: 'e' } } }, words)),
  of('nobody', 'roster', rosterPage({ ...roster, total: 0, part: { entries: [], next: null } }, words)),
  of('person', 'person', rosterPersonPage(person, words), '/people/e1'),
  of('accommodations', 'accommodations', { ...rosterFrame(course, 'people', words), ...granted }, '/people/e1'),
  of('groups', 'groups', groupsPage({ course, groups: [{ group, members: 2 }], changed: true }, words), '/groups'),
  of(
    'groups-refused',
    'groups',
    groupsPage({ course, groups: [{ group, members: 0 }], renaming: { id: 'g1', typed: '', error: 'No name' } }, words),
    '/groups',
  ),
  of(
    'groups-archived',
    'groups',
    groupsPage({ course, groups: [{ group: { ...group, archivedAt: now }, members: 1 }] }, words),
    '/groups',
  ),
  of(
    'due',
    'due',
    duePage({ course, content, dates: [date], groups: [group], form: formModel(dueFields), changed: true }, words),
    '/due',
  ),
  of(
    'due-refused',
    'due',
    duePage(
      { course, content, dates: [], groups: [], form: formModel(dueFields, {}, problem('day')), changed: false },
      words,
    ),
    '/due',
  ),
  of(
    'due-unpublished',
    'due',
    duePage({ course, content: null, dates: [], groups: [], form: formModel(dueFields), changed: false }, words),
    '/due',
  ),
  of('announcements', 'announcements', announcementsPage(announcements, words), '/announcements'),
  of(
    'announcement-preview',
    'announcements',
    announcementsPage({ ...announcements, announcements: [], counted: { people: 41, refuse: 2 } }, words),
    '/announcements',
  ),
  of('list', 'list', { ...rosterFrame(course, 'list', words), ...list }, '/list'),
  of(
    'list-refused',
    'list',
    { ...rosterFrame(course, 'list', words), ...list, form: formModel(['people', 'file'], {}, problem('people')) },
    '/list',
  ),
  of(
    'list-report',
    'list-report',
    { ...rosterFrame(course, 'list', words), ...importReportPage(found, 'all', 0, words, place) },
    '/list/05',
  ),
  of(
    'list-done',
    'list-report',
    {
      ...rosterFrame(course, 'list', words),
      ...importReportPage({ ...found, startedAt: now, endedAt: now, enrolled: 1, invited: 1 }, 'mend', 0, words, place),
    },
    '/list/05',
  ),
];
