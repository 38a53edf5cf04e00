import { checkLines } from '../../../../src/accounts/invitations/import-line.js';
import type { Invitation } from '../../../../src/accounts/invitations/invitation.entity.js';
import type { PeopleImport } from '../../../../src/accounts/invitations/people-import.entity.js';
import { invitationPage, type Invited, invitedFields } from '../../../../src/web/accounts/invitation.page.js';
import { accommodationFields } from '../../../../src/web/admin/accommodations/accommodation-form.js';
import type { AccommodationsPage } from '../../../../src/web/admin/accommodations/accommodations.page.js';
import { importFormPage, importReportPage } from '../../../../src/web/admin/people/import.page.js';
import { invitationFormPage, inviteFields } from '../../../../src/web/admin/people/invitation-form.page.js';
import { invitationsPage } from '../../../../src/web/admin/people/invitations.page.js';
import { formModel } from '../../../../src/web/views/form.js';
import type { PageContext } from '../../../../src/web/views/page-context.js';
import { anonymous, longName, longTitle, practitioner, type Sample, words } from './sample.js';

const now = new Date('2026-11-23T09:00:00Z');
const until = new Date('2026-12-07T09:00:00Z');
const courses = [{ id: 'c1', slug: 'trauma', title: longTitle }];
const titles = new Map([['c1', longTitle]]);
const office = (path: string): PageContext => ({
  ...practitioner(path),
  viewer: { name: 'Petra Specimen', administers: true },
});

const invitation = (part: Partial<Invitation>): Invitation => ({
  ...{ id: '01', linkHash: 'h', email: 'robin@specimen.example', emailKey: 'robin@specimen.example', name: null },
  ...{ role: 'practitioner', courseId: null, invitedBy: 'p', invitedAt: now, expiresAt: until },
  ...{ acceptedAt: null, acceptedBy: null, withdrawnAt: null, withdrawnBy: null, ...part },
});
const listed = [
  invitation({}),
  invitation({ id: '02', email: null, emailKey: null, role: 'lead', courseId: 'c1' }),
  invitation({ id: '03', role: 'instructor', expiresAt: now }),
  invitation({ id: '04', role: 'author', courseId: 'gone', acceptedAt: now }),
].map((each) => ({ invitation: each, inviter: longName }));

const row = (line: number, email: string, name: string, role = '', course = '') => ({
  ...{ line, cells: { email, name, role, course }, isTooLong: false },
});
const lines = checkLines(
  [row(2, 'a@x.example', longName, 'lead', 'trauma'), row(3, 'a@x', ''), row(4, 'A@x.example', '', 'lead', 'trauma')],
  { courses, accounts: new Set(), offers: new Set() },
);
const found = (part: Partial<PeopleImport>): PeopleImport => ({
  ...{ id: '05', madeBy: 'p', madeAt: now, language: 'en', ignored: [], lines },
  ...{ startedAt: null, done: 0, invited: 0, endedAt: null, courseId: null, enrolled: null, ...part },
});

const list = '/admin/people/invitations';
const refused = [
  { field: 'course', text: words.say('fault.invite-course-missing') },
  { field: 'email', text: words.say('form.email') },
  { field: 'role', text: words.say('invite.form.role-missing') },
];
const granting = '/admin/people/p/enrolments/e/accommodations';
const accommodations: AccommodationsPage = {
  ...{ name: longName, personHref: '/admin/people/p', course: longTitle, changed: true, grantAction: granting },
  grants: [
    {
      ...{
        at: longTitle,
        what: ['50% more time', 'Pauses of 15 minutes in all'],
        reason: 'Reads slowly',
        by: longName,
      },
      ...{ on: now, withdrawn: null, withdrawAction: `${granting}/g/withdrawal` },
    },
    {
      ...{ at: 'Every quiz of the course', what: ['1 more attempt'], reason: longTitle, by: 'Petra Specimen' },
      ...{ on: now, withdrawn: until, withdrawAction: null },
    },
  ],
  form: formModel(accommodationFields, { minutes: '0' }, [
    { field: 'minutes', text: words.say('accommodations.minutes-range') },
  ]),
  quizzes: [{ value: 'q', text: longTitle, chosen: true }],
};
const link = (part: Partial<Invitation>, invited: Partial<Invited>, problems: typeof refused = []) =>
  invitationPage(
    's3cret',
    { invitation: invitation(part), inviter: longName },
    { reader: null, hasAccount: false, courseTitle: null, ...invited },
    formModel(invitedFields, { name: 'R' }, problems),
    words,
  );
const reader = (email: string) => ({ reader: { name: longName, email } });

const pages: readonly (readonly [name: string, template: string, model: object])[] = [
  ['', 'invitations', invitationsPage({ listed, before: '01' }, 'open', 'robin@specimen.example', titles, now, words)],
  ['-ended', 'invitations', invitationsPage({ listed, before: null }, 'ended', null, titles, now, words)],
  ['-none', 'invitations', invitationsPage({ listed: [], before: null }, 'open', null, titles, now, words)],
  ['', 'invitation-form', invitationFormPage(formModel(inviteFields), courses, words)],
  [
    '-refused',
    'invitation-form',
    invitationFormPage(
      formModel(inviteFields, { email: 'robin', role: 'lead', course: 'trauma' }, refused),
      courses,
      words,
    ),
  ],
  ['', 'invitation-link', { link: 'https://attune.example/invitations/s3cret', listHref: list }],
  ['', 'import', importFormPage(formModel(['file']), courses, words)],
  [
    '-refused',
    'import',
    importFormPage(formModel(['file'], {}, [{ field: 'file', text: words.say('import.file.empty') }]), [], words),
  ],
  ['', 'import-report', importReportPage(found({ ignored: ['Phone', 'Town'] }), 'all', 0, words)],
  ['-under-way', 'import-report', importReportPage(found({ startedAt: now, done: 1 }), 'mend', 0, words)],
  [
    '-over',
    'import-report',
    importReportPage(found({ startedAt: now, done: 3, invited: 1, endedAt: now }), 'nothing', 200, words),
  ],
];

const links: readonly (readonly [name: string, model: object])[] = [
  ['new', link({ role: 'instructor' }, {})],
  ['refused', link({}, {}, [{ field: 'name', text: words.say('form.name') }])],
  ['known', link({ role: 'administrator' }, { hasAccount: true })],
  ['anyone', link({ email: null, emailKey: null, role: 'reviewer', courseId: 'c1' }, { courseTitle: longTitle })],
  ['accept', link({}, reader('Robin@specimen.example'))],
  ['other', link({ role: 'lead', courseId: 'c1' }, { ...reader('sasha@specimen.example'), courseTitle: longTitle })],
];

export const officeSamples: readonly Sample[] = [
  {
    name: 'accommodations',
    template: 'admin/accommodations/accommodations',
    model: accommodations,
    context: office(granting),
  },
  {
    name: 'accommodations-none',
    template: 'admin/accommodations/accommodations',
    model: { ...accommodations, changed: false, grants: [], form: formModel(accommodationFields) },
    context: office(granting),
  },
  ...pages.map(([name, template, model]) => ({
    ...{ name: `${template}${name}`, template: `admin/people/${template}`, model, context: office(list) },
  })),
  ...links.map(([name, model]) => ({
    ...{ name: `invitation-${name}`, template: 'accounts/invitation', model },
    context: ['accept', 'other'].includes(name) ? practitioner('/invitations/s') : anonymous('/invitations/s', 'c5rf'),
  })),
  {
    name: 'invitation-closed',
    template: 'accounts/invitation-closed',
    model: {},
    context: anonymous('/invitations/s'),
  },
];
