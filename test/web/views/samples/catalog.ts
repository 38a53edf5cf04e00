import { contactHours } from '../../../../src/credentials/contact-hours.js';
import { hoursWorkedOut, type CoursePage } from '../../../../src/web/catalog/course.page.js';
import type { CourseLine, CoursesPage } from '../../../../src/web/catalog/courses.page.js';
import type { GlossaryPage } from '../../../../src/web/catalog/glossary.page.js';
import { termsSaid } from '../../../../src/web/learning/terms.js';
import { formModel } from '../../../../src/web/views/form.js';
import { SafeHtml } from '../../../../src/web/views/safe-html.js';
import { anonymous, longTitle, practitioner, words, type Sample } from './sample.js';

const line: CourseLine = {
  href: '/courses/medicine-assisted-therapy-for-trauma',
  title: 'Medicine-assisted therapy for trauma: foundations',
  summary: 'Trauma and its types, told through four lenses, with what each study does and does not show.',
  level: 'Intermediate',
  edition: { number: 1, on: '2026-11-20' },
  contactHours: 1.25,
  enrolled: false,
};
const courses: CoursesPage = {
  query: '',
  courses: [line, { ...line, title: longTitle, contactHours: 1, enrolled: true }],
};

const place = { anonymous: null, enrol: null, enrolled: null, closed: false };
const course: CoursePage = {
  ...place,
  glossary: { href: '/courses/medicine-assisted-therapy-for-trauma/glossary', terms: 84 },
  title: 'Medicine-assisted therapy for trauma: foundations',
  summary:
    'Trauma and its types, told through four lenses, with what each study does and does not show, for therapists who work inside their licence.',
  language: 'en',
  edition: { number: 1, on: '2026-11-20' },
  level: 'Intermediate',
  audience: ['Psychologists, social workers and counsellors', 'Clinicians in training'],
  objectives: [
    'Apply the DSM-5 criteria to a case, and formulate one that falls outside Criterion A.',
    'Tell what is known about intergenerational trauma from what is guessed.',
  ],
  notice: 'This edition holds module 1 of six. The other modules follow in later editions.',
  changeNote: 'The first edition.',
  provider: { name: 'Specimen Institute', contact: 'office@institute.example' },
  makers: [
    { name: 'Avery Placeholder', part: 'Author', disclosure: 'Nothing to disclose.' },
    {
      name: 'Jordan Fictional',
      part: 'Reviewer',
      disclosure: 'Teaching fees from Imaginary Training Co.; mitigated by independent review.',
    },
  ],
  modules: [
    {
      number: 1,
      title: 'Understanding trauma',
      summary: 'Four lenses on trauma, and what a diagnosis sees and leaves out.',
      minutes: 82,
      activities: [
        { title: 'Four lenses on trauma', time: '11 min' },
        { title: longTitle, time: '14 min' },
        { title: 'Vignettes: two first assessments', time: '18 min, not counted' },
        { title: 'Quiz: understanding trauma', time: '15 min' },
      ],
    },
    { number: 2, title: longTitle, summary: 'A second one.', minutes: 60, activities: [] },
  ],
  lessons: 2,
  evidence: {
    studies: 24,
    claims: 17,
    marked: [
      {
        href: '/evidence/studies/x',
        label: 'Specimen 2020',
        status: { text: 'Retracted August 2024', retracted: true },
      },
    ],
  },
  hours: hoursWorkedOut(contactHours({ words: 6733, mediaSeconds: 0, items: 10 }), words),
  quizzes: [
    {
      title: 'Quiz: understanding trauma',
      terms: termsSaid({ passMark: 80, attempts: 3, reveal: 'after-pass-or-last', drawn: 10 }, words),
    },
  ],
  accreditation: 'This course is not accredited by any continuing-education body.',
  attestation: true,
};
const enrol = (problems: readonly { field: string; text: string }[]) => ({
  action: '/courses/medicine-assisted-therapy-for-trauma/enrolments',
  form: formModel(['acknowledged'], {}, problems),
});
const glossary: GlossaryPage = {
  course: { title: longTitle, href: '/courses/x' },
  language: 'en',
  edition: 2,
  terms: [
    {
      key: 'arm',
      term: 'Arm',
      definition: new SafeHtml('A group of people.'),
      lesson: { title: longTitle, href: '/learn/x/y' },
    },
    { key: 'list', term: 'Waiting list', definition: new SafeHtml('People who are treated later.'), lesson: null },
  ],
  references: null,
  slips: null,
};
const path = '/courses/medicine-assisted-therapy-for-trauma';

export const catalogSamples: readonly Sample[] = [
  { name: 'glossary', template: 'catalog/glossary', model: glossary, context: anonymous('/courses/x/glossary') },
  { name: 'courses', template: 'catalog/courses', model: courses, context: practitioner('/courses') },
  {
    name: 'courses-empty',
    template: 'catalog/courses',
    model: { query: '', courses: [] },
    context: anonymous('/courses'),
  },
  {
    name: 'courses-found',
    template: 'catalog/courses',
    model: { query: 'trauma', courses: [line] },
    context: anonymous('/courses'),
  },
  {
    name: 'courses-none',
    template: 'catalog/courses',
    model: { query: '<b>"x', courses: [] },
    context: anonymous('/courses'),
  },
  {
    name: 'course-anonymous',
    template: 'catalog/course',
    model: {
      ...course,
      anonymous: { registerHref: '/register?next=%2Fcourses%2Fx', signInHref: '/sign-in?next=%2Fcourses%2Fx' },
    },
    context: anonymous(path),
  },
  {
    name: 'course-enrol',
    template: 'catalog/course',
    model: { ...course, enrol: enrol([]) },
    context: practitioner(path),
  },
  {
    name: 'course-refused',
    template: 'catalog/course',
    model: { ...course, enrol: enrol([{ field: 'acknowledged', text: words.say('fault.disclosures-unread') }]) },
    context: practitioner(path),
  },
  {
    name: 'course-enrolled',
    template: 'catalog/course',
    model: { ...course, attestation: false, changeNote: null, quizzes: [], enrolled: { href: '/learn/x' } },
    context: practitioner(path),
  },
];
