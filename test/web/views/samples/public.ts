import { errorPage } from '../../../../src/web/errors/error.page.js';
import type { ClaimLine, HomePage } from '../../../../src/web/home/home.page.js';
import type { RegisterPage } from '../../../../src/web/accounts/register.page.js';
import type { SetUpPage } from '../../../../src/web/accounts/set-up.page.js';
import type { SignInPage } from '../../../../src/web/accounts/sign-in.page.js';
import { formModel } from '../../../../src/web/views/form.js';
import { gradeOf } from '../../../../src/web/views/grade.js';
import type { StrengthLevel, StrengthScale } from '../../../../src/evidence/claim.js';
import { anonymous, longName, practitioner, words, type Sample } from './sample.js';

const claim = (
  scale: StrengthScale,
  level: StrengthLevel | null,
  contested: boolean,
  text: string,
  restsOn: string,
): ClaimLine => ({
  href: '/evidence/claims/c1',
  text,
  restsOn: restsOn.split(', ').map((label, place) => ({
    href: '/evidence/studies/x',
    label,
    status: place === 0 ? null : { text: 'Retracted August 2024', retracted: true },
  })),
  grade: gradeOf({ strength: { scale, level }, contested }, words),
});

const home: HomePage = {
  course: {
    href: '/courses/medicine-assisted-therapy-for-trauma',
    title: 'Medicine-assisted therapy for trauma: foundations',
    edition: { number: 1, on: '2026-11-20' },
    lessons: 6,
    quizzes: 1,
    contactHours: 1.25,
    modules: [{ title: 'Understanding trauma', minutes: 82 }],
  },
  durability: claim(
    'certainty',
    'very-low',
    false,
    'Durability beyond a few months rests on uncontrolled, partly retracted or interim data.',
    'FDA 2024',
  ),
  strengths: [
    claim(
      'confidence',
      'high',
      false,
      'The phase 3 reports were not retracted in that action.',
      'Mitchell 2021, Mitchell 2023',
    ),
    claim(
      'certainty',
      'moderate',
      false,
      'In 158 veterans and service members ketamine did not beat placebo on the primary PTSD outcome.',
      'Abdallah 2022',
    ),
    claim(
      'certainty',
      'low',
      true,
      'Somatic Experiencing outperformed a waiting list in one trial of 63 people with PTSD.',
      'Brom 2017',
    ),
    claim(
      'confidence',
      null,
      true,
      'Polyvagal language can be a metaphor, but leading physiologists dispute its core premises.',
      'Porges 2007, Grossman 2023',
    ),
  ],
};

const registerFields = ['name', 'email', 'password'] as const;
const register = (form: RegisterPage['form'], next: string | null): RegisterPage => ({
  form,
  next,
  signInHref: '/sign-in',
  door: null,
});
const signIn = (form: SignInPage['form'], stay: boolean): SignInPage => ({
  form,
  stay,
  next: '/learn',
  registerHref: '/register?next=%2Flearn',
  door: { href: '/sign-in/oidc?next=%2Flearn', provider: 'Harbour University' },
});
const setUp: SetUpPage = { action: '/set-up/s3cret', form: formModel(registerFields) };

export const publicSamples: readonly Sample[] = [
  { name: 'home', template: 'home/home', model: home, context: anonymous('/') },
  {
    name: 'home-empty',
    template: 'home/home',
    model: { course: null, durability: null, strengths: [] },
    context: practitioner('/'),
  },
  {
    name: 'error-404',
    template: 'errors/error',
    model: errorPage(404, '01JD8F2Q-5K', words),
    context: practitioner('/learn/x'),
  },
  {
    name: 'error-503',
    template: 'errors/error',
    model: errorPage(503, '01JD8F2Q-5K', words),
    context: anonymous('/courses'),
  },
  {
    name: 'register',
    template: 'accounts/register',
    model: register(formModel(registerFields), null),
    context: anonymous('/register', 'c5rf'),
  },
  {
    name: 'register-refused',
    template: 'accounts/register',
    model: register(
      formModel(registerFields, { name: longName, email: 'robin.specimen@example' }, [
        { field: 'password', text: 'Choose a password of at least 12 characters; any characters will do, spaces too' },
        { field: 'email', text: 'Write the address in full, such as name@example.org' },
      ]),
      '/courses/medicine-assisted-therapy-for-trauma',
    ),
    context: anonymous('/register', 'c5rf'),
  },
  {
    name: 'sign-in',
    template: 'accounts/sign-in',
    model: signIn(formModel(['email', 'password']), false),
    context: anonymous('/sign-in', 'c5rf'),
  },
  {
    name: 'sign-in-refused',
    template: 'accounts/sign-in',
    model: signIn(
      formModel(['email', 'password'], { email: 'robin.specimen@example.org' }, [
        { field: null, text: 'The address and the password do not belong together. Check both and try again.' },
      ]),
      true,
    ),
    context: anonymous('/sign-in', 'c5rf'),
  },
  { name: 'set-up', template: 'accounts/set-up', model: setUp, context: anonymous('/set-up/s3cret', 'c5rf') },
];
