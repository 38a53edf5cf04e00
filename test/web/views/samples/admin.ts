import type { Person } from '../../../../src/accounts/person.entity.js';
import type { Certificate } from '../../../../src/credentials/certificate.entity.js';
import type { ActLine } from '../../../../src/web/admin/acts/act-line.js';
import { actsPage } from '../../../../src/web/admin/acts/acts.page.js';
import { adminCoursesPage, courseStaffPage } from '../../../../src/web/admin/courses/courses.page.js';
import { staffFields } from '../../../../src/web/admin/courses/staff-form.js';
import { adminHomePage } from '../../../../src/web/admin/home.page.js';
import { peoplePage } from '../../../../src/web/admin/people/people.page.js';
import { changeFields } from '../../../../src/web/admin/people/person-change.js';
import { personPage } from '../../../../src/web/admin/people/person.page.js';
import type { Job } from '../../../../src/kernel/jobs/job.entity.js';
import type { Letter } from '../../../../src/kernel/mail/letter.entity.js';
import { jobsPage } from '../../../../src/web/admin/jobs/jobs.page.js';
import { lettersPage } from '../../../../src/web/admin/mail/letters.page.js';
import { formModel } from '../../../../src/web/views/form.js';
import type { PageContext } from '../../../../src/web/views/page-context.js';
import { longName, longTitle, practitioner, type Sample, words } from './sample.js';

const now = new Date('2026-11-23T09:00:00Z');
const office = (path: string): PageContext => ({
  ...practitioner(path),
  viewer: { name: 'Petra Specimen', administers: true },
});

const jobs = { waiting: 2, running: 0, done: 5, failed: 1 };
const letters = { queued: 3, sending: 0, sent: 9, uncertain: 1, failed: 0 };
const health = { answeredIn: 1, schema: 'Account', room: 12_300_000_000, version: '0.1.0' };
const calm = { waiting: 0, running: 0, done: 0, failed: 0 };
const still = { queued: 0, sending: 0, sent: 0, uncertain: 0, failed: 0 };

const person = (part: Partial<Person>): Person => ({
  ...{ id: 'p1', email: 'robin@specimen.example', emailKey: 'robin@specimen.example', name: longName },
  ...{ passwordHash: null, language: 'en', createdAt: now, confirmedAt: now, pronouns: null, profession: null },
  ...{ licences: null, timeZone: null, deactivatedAt: null, eraseAfter: null, erasedAt: null, ...part },
});
const found = [
  { person: person({}), roles: ['administrator', 'instructor'] as const },
  { person: person({ id: 'p2', confirmedAt: null }), roles: [] },
  { person: person({ id: 'p3', erasedAt: now, name: '', email: '' }), roles: [] },
];

const somebody = { text: longName, href: '/admin/people/p1' };
export const acts: readonly ActLine[] = [
  { at: now, actor: somebody, done: 'Role given', subject: somebody, detail: 'Instructor', reason: longTitle },
  {
    at: now,
    actor: { text: 'Attune itself', href: null },
    done: 'Enrolled',
    subject: null,
    detail: null,
    reason: null,
  },
];
const certificate = { id: 'c', serial: 'ATN-2026-7K4M', issuedAt: now } as Certificate;
const learning = {
  enrolments: [],
  certificates: [
    {
      ...certificate,
      statement: { course: { slug: 't', title: longTitle }, edition: { number: 1, month: '2026-11' } },
    },
  ] as unknown as readonly Certificate[],
};
const grant = { id: 'g', personId: 'p1', role: 'instructor', grantedAt: now, grantedBy: null } as const;
const part = { id: 's', courseId: 'c1', personId: 'p1', role: 'lead', addedAt: now, addedBy: null } as const;
const factors = { passkeys: [], app: null, codesLeft: 0 };
const file = { person: person({}), factors, grants: [grant], parts: [part], acts };
const titles = new Map([['c1', longTitle]]);
const refused = formModel(changeFields, { change: 'deactivate', reason: 'a@b' }, [
  { field: 'reason', text: words.say('admin.change.reason-personal') },
]);
const none = { enrolments: [], certificates: [] };

const summary = { id: 'c1', slug: 'trauma', title: longTitle, edition: 2 };
const job = (part: Partial<Job>): Job => ({
  ...{ id: 'j1', kind: 'mail', key: 'k', payload: {}, state: 'failed', runAt: now, attempts: 5, leasedUntil: null },
  ...{ leasedBy: null, lastError: 'connect ECONNREFUSED 192.0.2.1:587', createdAt: now, endedAt: now, ...part },
});
const letter = (part: Partial<Letter>): Letter => ({
  ...{ id: 'l1', key: 'k', personId: 'p1', address: 'robin@specimen.example', addressKey: '', template: 'invitation' },
  ...{ language: 'en', sealed: 's', state: 'uncertain', createdAt: now, queuedAt: now, sentAt: null, messageId: null },
  ...{ lastError: 'interrupted', ...part },
});
const jobList = [job({}), job({ id: 'j2', state: 'running', lastError: null, endedAt: null })];
const letterList = [letter({}), letter({ id: 'l2', personId: null, sealed: null, lastError: '550 No such user' })];

const pages: readonly (readonly [name: string, template: string, path: string, model: object])[] = [
  [
    'admin-home',
    'admin/home',
    '/admin',
    adminHomePage({ jobs, letters, invitations: 4 }, { ...health, database: 'postgres', sendsMail: true }, words),
  ],
  [
    'admin-home-calm',
    'admin/home',
    '/admin',
    adminHomePage(
      { jobs: calm, letters: still, invitations: 0 },
      { ...health, database: 'sqlite', sendsMail: false, room: 5 },
      words,
    ),
  ],
  [
    'acts',
    'admin/acts/acts',
    '/admin/acts',
    actsPage(
      { acts, before: 'a' },
      { verb: 'role.granted', person: 'p1', course: 'c1', from: '2026-11-01', to: '' },
      { address: 'robin@specimen.example', isUnknown: false },
      titles,
      words,
    ),
  ],
  [
    'acts-none',
    'admin/acts/acts',
    '/admin/acts',
    actsPage(
      { acts: [], before: null },
      { verb: '', person: 'no@x.example', course: '', from: '', to: '' },
      { address: null, isUnknown: true },
      titles,
      words,
    ),
  ],
  [
    'admin-courses',
    'admin/courses/courses',
    '/admin/courses',
    adminCoursesPage([
      [summary, [part]],
      [{ ...summary, edition: null }, []],
    ]),
  ],
  ['admin-courses-none', 'admin/courses/courses', '/admin/courses', adminCoursesPage([])],
  [
    'admin-course',
    'admin/courses/course',
    '/admin/courses/trauma',
    courseStaffPage(summary, [part], new Map([['p1', longName]]), formModel(staffFields), true, words),
  ],
  [
    'admin-course-refused',
    'admin/courses/course',
    '/admin/courses/trauma',
    courseStaffPage(
      summary,
      [],
      new Map(),
      formModel(staffFields, { email: 'x' }, [{ field: 'role', text: words.say('admin.staff.role-missing') }]),
      false,
      words,
    ),
  ],
  ['jobs', 'admin/jobs/jobs', '/admin/jobs', jobsPage(jobList, 'j2', 'failed', jobs, words)],
  ['jobs-none', 'admin/jobs/jobs', '/admin/jobs', jobsPage([], null, 'done', jobs, words)],
  [
    'letters',
    'admin/mail/letters',
    '/admin/mail',
    lettersPage(
      { letters: letterList, before: 'l2', shown: 'uncertain', counts: letters },
      { testedTo: 'petra@specimen.example', sendsMail: false },
      words,
    ),
  ],
  [
    'letters-none',
    'admin/mail/letters',
    '/admin/mail',
    lettersPage(
      { letters: [], before: null, shown: 'sent', counts: letters },
      { testedTo: null, sendsMail: true },
      words,
    ),
  ],
  [
    'people',
    'admin/people/people',
    '/admin/people',
    peoplePage({ found, before: 'p3' }, { text: 'a"b', role: 'instructor', state: 'active' }, words),
  ],
  [
    'people-none',
    'admin/people/people',
    '/admin/people',
    peoplePage({ found: [], before: null }, { text: '', role: null, state: null }, words),
  ],
  [
    'person',
    'admin/people/person',
    '/admin/people/p1',
    personPage(file, learning, titles, formModel(changeFields), true, words),
  ],
  ['person-refused', 'admin/people/person', '/admin/people/p1', personPage(file, none, titles, refused, false, words)],
  [
    'person-erased',
    'admin/people/person',
    '/admin/people/p3',
    personPage(
      { person: person({ erasedAt: now, name: '', email: '' }), factors, grants: [], parts: [], acts: [] },
      none,
      titles,
      formModel(changeFields),
      false,
      words,
    ),
  ],
];

export const adminSamples: readonly Sample[] = pages.map(([name, template, path, model]) => ({
  ...{ name, template, model, context: office(path) },
}));
