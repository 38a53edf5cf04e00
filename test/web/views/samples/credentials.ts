import { contactHours } from '../../../../src/credentials/contact-hours.js';
import type { CertificateStatement } from '../../../../src/credentials/statement.js';
import type { AttestationPage } from '../../../../src/web/credentials/attestation.page.js';
import { certificatePage, type CertificatePage } from '../../../../src/web/credentials/certificate.page.js';
import type { CertificatesPage } from '../../../../src/web/credentials/certificates.page.js';
import type { ValidCertificate, VerifyPage } from '../../../../src/web/credentials/verify.page.js';
import { formModel } from '../../../../src/web/views/form.js';
import { anonymous, longName, longTitle, practitioner, words, type Sample } from './sample.js';

const serial = 'ATN-2026-7K4M-Q9XD-3FTRC';
const title = 'Medicine-assisted therapy for trauma: foundations';
const row = {
  href: `/certificates/${serial}`,
  serial,
  course: title,
  edition: 1,
  completed: '2026-11-23',
  contactHours: 1.25,
};
const certificates: CertificatesPage = {
  name: 'Robin Specimen',
  certificates: Array.from({ length: 12 }, (_, place) => ({ ...row, course: place % 3 === 1 ? longTitle : title })),
  contactHours: 15,
};

const attestation: AttestationPage = {
  course: title,
  courseHref: '/learn/x',
  edition: 1,
  completedOn: '2026-11-23',
  contactHours: 1.25,
  statement:
    'I studied every lesson of this course myself, answered its quizzes without help, and will practise within my licence.',
  language: 'en',
  action: '/learn/x/attestation',
  form: formModel(['name', 'attested'], { name: 'Robin Specimen' }),
  changed: { count: 2, href: '/learn/x/edition' },
};

const statement = (holder: string, course: string): CertificateStatement => ({
  format: 1,
  serial,
  language: 'en',
  holder,
  course: { slug: 'x', title: course },
  edition: { number: 1, month: '2026-11' },
  held: { modules: ['Understanding trauma'], lessons: 6, quizzes: 1, passMark: 80, attestation: true },
  completedOn: '2026-11-23',
  issuedAt: '2026-11-23T14:40:00.000Z',
  hours: contactHours({ words: 6733, mediaSeconds: 0, items: 10 }),
  delivery: 'self-paced-online',
  provider: { name: 'Specimen Institute (fictitious)', contact: 'office@institute.example' },
  accreditation: 'This course is not accredited by any continuing-education body.',
});

function certificate(holder: string, course: string): CertificatePage {
  const say = (key: string, args?: Record<string, string | number>) => words.say(key, args);
  return certificatePage(statement(holder, course), `https://attune.example/verify/${serial}`, {
    say,
    locale: 'en-GB',
  });
}

const valid: ValidCertificate = {
  holder: longName,
  course: title,
  courseHref: '/courses/x',
  language: 'en',
  edition: { number: 1, on: '2026-11' },
  completed: '2026-11-23',
  issued: '2026-11-23T14:40:00.000Z',
  contactHours: 1.25,
  worked:
    'Hours: 6,733 words at 6,000 an hour and 10 quiz items at 1.5 minutes each come to 82 minutes; divided by 60 and rounded down to the quarter.',
  delivery: 'Self-paced, online',
  provider: 'Specimen Institute (fictitious)',
  approval: 'This course is not accredited by any continuing-education body.',
  checkedAt: new Date('2026-11-23T14:40:00Z'),
  replacedOn: null,
  firstIssued: null,
};
const verify: VerifyPage = { serial: '', error: null, unknown: false, valid: null };

export const credentialSamples: readonly Sample[] = [
  {
    name: 'certificates',
    template: 'credentials/certificates',
    model: certificates,
    context: practitioner('/certificates'),
  },
  {
    name: 'certificates-empty',
    template: 'credentials/certificates',
    model: { ...certificates, certificates: [] },
    context: practitioner('/certificates'),
  },
  {
    name: 'attestation',
    template: 'credentials/attestation',
    model: attestation,
    context: practitioner('/learn/x/attestation'),
  },
  {
    name: 'attestation-refused',
    template: 'credentials/attestation',
    model: {
      ...attestation,
      form: formModel(['name', 'attested'], { name: '山田' }, [
        { field: 'attested', text: words.say('form.attested') },
        { field: 'name', text: words.say('certificate.name.unprintable', { characters: '山田' }) },
      ]),
    },
    context: practitioner('/learn/x/attestation'),
  },
  {
    name: 'certificate',
    template: 'credentials/certificate',
    model: certificate('Robin Specimen', title),
    context: practitioner(`/certificates/${serial}`),
  },
  {
    name: 'certificate-long',
    template: 'credentials/certificate',
    model: certificate(longName, longTitle),
    context: practitioner(`/certificates/${serial}`),
  },
  { name: 'verify', template: 'credentials/verify', model: verify, context: anonymous('/verify') },
  {
    name: 'verify-valid',
    template: 'credentials/verify',
    model: { ...verify, serial, valid },
    context: anonymous(`/verify/${serial}`),
  },
  {
    name: 'verify-replaced',
    template: 'credentials/verify',
    model: { ...verify, serial, valid: { ...valid, replacedOn: '2026-12-03' } },
    context: anonymous(`/verify/${serial}`),
  },
  {
    name: 'verify-reissued',
    template: 'credentials/verify',
    model: { ...verify, serial, valid: { ...valid, firstIssued: '2026-11-23' } },
    context: anonymous(`/verify/${serial}`),
  },
  {
    name: 'verify-unknown',
    template: 'credentials/verify',
    model: { ...verify, serial, unknown: true },
    context: anonymous('/verify'),
  },
  {
    name: 'verify-malformed',
    template: 'credentials/verify',
    model: { ...verify, serial: 'ATN-20', error: words.say('certificate.serial.form') },
    context: anonymous('/verify'),
  },
];
