import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Say } from '../../src/credentials/certificate-words.js';
import { contactHours } from '../../src/credentials/contact-hours.js';
import type { CertificateStatement } from '../../src/credentials/statement.js';

const messages = JSON.parse(readFileSync('views/messages/en.json', 'utf8')) as Record<string, string>;

/** The certificate's own English messages; an unknown key fails the test. */
export const say: Say = (key, args) => {
  const message = messages[key];
  if (message === undefined) throw new Error(`No message ${key}.`);
  return String(new IntlMessageFormat(message, 'en-GB').format(args));
};

export const serial = 'ATN-2026-7JBJ-B3ZD-7159B';
export const verifyUrl = `https://attune.example/verify/${serial}`;

export const statement: CertificateStatement = {
  format: 1,
  serial,
  language: 'en',
  holder: 'Robin Specimen',
  course: { slug: 'medicine-assisted-therapy-for-trauma', title: 'Medicine-assisted therapy for trauma: foundations' },
  edition: { number: 3, month: '2026-11' },
  held: { modules: ['Understanding trauma'], lessons: 6, quizzes: 1, passMark: 80, attestation: true },
  completedOn: '2026-11-23',
  issuedAt: '2026-11-24T00:10:00.000Z',
  hours: contactHours({ words: 9400, mediaSeconds: 0, items: 10 }),
  delivery: 'self-paced-online',
  provider: { name: 'Specimen Institute', contact: 'office@institute.example' },
  accreditation: 'No continuing-education body has accredited this course.',
};
