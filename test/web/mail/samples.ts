import type { LetterData, LetterName } from '../../../src/kernel/mail/letter-kinds.js';
import { longName, longTitle } from '../views/samples/sample.js';

const link = '/somewhere/2oQh1c7wW0y5';

/** What each letter could say; a new one does not compile without its sample. */
export const samples: { readonly [Name in LetterName]: LetterData<Name> } = {
  'test-letter': { link: '/admin' },
  'certificate-issued': { name: longName, course: longTitle, link: '/certificates/ATN-2026-7K4M' },
  'review-due': { name: longName, due: 7, course: longTitle, link: '/review' },
  'due-soon': { name: longName, course: longTitle, part: longTitle, day: '2026-12-04', link: '/learn/x' },
  'due-over': { name: longName, course: longTitle, part: null, day: '2026-12-04', link: '/learn/x' },
  announcement: { name: longName, course: longTitle, subject: longTitle, text: longTitle, link: '/learn/x' },
  'enrolled-by-staff': { name: longName, course: longTitle, link: '/learn/x' },
  invitation: { role: 'instructor', course: longTitle, until: '30 November 2026', link },
  'confirm-address': { link },
  'known-already': { name: longName, signInLink: '/sign-in', resetLink: '/reset' },
  'reset-password': { link },
  'password-changed': { name: longName, resetLink: '/reset' },
  'factor-added': { name: longName, kind: 'passkey', link: '/account/factors' },
  'factor-removed': { name: longName, kind: 'app', link: '/account/factors' },
  'factors-reset': { name: longName, link: '/account/factors' },
  'recovery-codes-made': { name: longName, link: '/account/factors' },
  'recovery-code-used': { name: longName, left: 9, link: '/account/factors' },
  'identity-link': { name: longName, provider: 'Harbour University', link },
  'identity-linked': { name: longName, provider: 'Harbour University', link: '/account/identities' },
  'identity-unlinked': { name: longName, provider: 'Harbour University', link: '/account/identities' },
  'address-old': { name: longName, address: 'new@ashgrove.example', link },
  'address-new': { link },
  'data-copy-ready': { name: longName, link: '/account/data' },
  'erasure-planned': { name: longName, day: '2026-12-07', link: '/account/erasure' },
  'passed-by-correction': { name: longName, quiz: longTitle, course: longTitle, link: '/attempts/1/result' },
  'attempt-marked': { name: longName, quiz: longTitle, course: longTitle, link: '/attempts/1/result' },
  'review-news': {
    name: longName,
    course: longTitle,
    comments: 7,
    signed: 1,
    asked: 2,
    link: '/studio/courses/x/review',
  },
  'edition-not-published': {
    name: longName,
    course: longTitle,
    count: 2,
    reason: longTitle,
    link: '/studio/courses/x/publish',
  },
  'declaration-lapses': { name: longName, course: longTitle, day: '2027-11-23', link: '/studio/courses/x/disclosures' },
  'study-answered': {
    name: longName,
    course: longTitle,
    study: longTitle,
    reason: longTitle,
    link: '/studio/courses/x',
  },
  'address-changed': { name: longName, address: 'new@ashgrove.example' },
};
