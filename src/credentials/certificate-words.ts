import { hoursOf } from './contact-hours.js';
import { remembering } from './sheet/remembering.js';
import type { CertificateStatement } from './statement.js';

/** Makes a sentence from a message's key and its arguments (ICU MessageFormat). */
export type Say = (key: string, args?: Record<string, string | number>) => string;

/** How a certificate is worded: the messages, and the locale for dates and lists (`en-GB` where messages are `en`). */
export interface Wording {
  readonly say: Say;
  readonly locale: string;
}

export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** The certificate in words, piece by piece, for the page and the PDF alike. */
export interface CertificateWords {
  readonly documentTitle: string;
  readonly brand: string;
  readonly heading: string;
  readonly certifies: string;
  readonly holder: string;
  readonly completed: string;
  readonly course: string;
  readonly account: string;
  readonly seal: { readonly hours: string; readonly unit: string; readonly alt: string };
  readonly facts: readonly Fact[];
  readonly issued: Fact;
  readonly worked: string;
  readonly kept: string;
  readonly serial: Fact;
  readonly verify: Fact;
  readonly qrAlt: string;
}

/** The words of a statement; days are printed in UTC, as they were recorded. */
export function certificateWords(
  statement: CertificateStatement,
  verifyUrl: string,
  { say, locale }: Wording,
): CertificateWords {
  const { holder, course, edition, held, serial, provider } = statement;
  const hours = hoursOf(statement.hours);
  const day = (iso: string): string => dayFormat(locale).format(new Date(iso));
  const month = monthFormat(locale).format(new Date(edition.month));
  const address = shortAddress(verifyUrl, serial);
  return {
    documentTitle: say('certificate.document', { course: course.title, holder }),
    brand: say('certificate.brand'),
    heading: say('certificate.heading'),
    certifies: say('certificate.certifies'),
    holder,
    completed: say('certificate.completed'),
    course: course.title,
    account: say('certificate.account', {
      edition: edition.number,
      month,
      day: day(statement.completedOn),
      done: unitList(locale).format(done(held, say)),
    }),
    seal: {
      hours: say('certificate.seal.hours', { hours }),
      unit: say('certificate.seal.unit', { hours }),
      alt: say('certificate.seal.alt', { hours }),
    },
    facts: [
      { label: say('certificate.credit'), text: say('certificate.credit.text', { hours }) },
      { label: say('certificate.content'), text: contents(held, say) },
      { label: say('certificate.delivery'), text: say(`certificate.delivery.${statement.delivery}`) },
      { label: say('certificate.provider'), text: providerText(provider, say) },
      { label: say('certificate.approval'), text: statement.accreditation },
    ],
    issued: { label: say('certificate.issued'), text: issued(statement, day, say) },
    worked: worked(statement, { say, locale }),
    kept: say('certificate.kept'),
    serial: { label: say('certificate.serial'), text: serial },
    verify: { label: say('certificate.verify'), text: address },
    qrAlt: say('certificate.qr.alt', { address: verifyUrl }),
  };
}

function issued({ issuedAt, firstIssuedAt }: CertificateStatement, day: (iso: string) => string, say: Say): string {
  if (firstIssuedAt === undefined) return day(issuedAt);
  return say('certificate.reissued', { day: day(issuedAt), first: day(firstIssuedAt) });
}

function providerText({ name, contact }: CertificateStatement['provider'], say: Say): string {
  return contact === null ? name : say('certificate.provider.text', { name, contact });
}

function done({ lessons, quizzes, passMark, attestation }: CertificateStatement['held'], say: Say): string[] {
  return [
    ...(lessons > 0 ? [say('certificate.done.lessons', { lessons })] : []),
    ...(quizzes > 0 && passMark !== null ? [say('certificate.done.quizzes-at', { quizzes, passMark })] : []),
    ...(quizzes > 0 && passMark === null ? [say('certificate.done.quizzes', { quizzes })] : []),
    ...(attestation ? [say('certificate.done.attestation')] : []),
  ];
}

/** Module titles where there are few enough to read on the sheet; else their number. */
function contents({ modules }: CertificateStatement['held'], say: Say): string {
  const titles = modules.join('; ');
  const count = { modules: modules.length };
  return titles.length <= 100
    ? say('certificate.content.titles', { ...count, titles })
    : say('certificate.content.count', count);
}

function worked({ hours }: CertificateStatement, { say, locale }: Wording): string {
  const { words, wordsPerHour, mediaSeconds, items, secondsPerItem, minutes } = hours.worked;
  const parts = [
    ...(words > 0 ? [say('certificate.worked.words', { words, wordsPerHour })] : []),
    ...(mediaSeconds > 0 ? [say('certificate.worked.media', { minutes: Math.round(mediaSeconds / 6) / 10 })] : []),
    ...(items > 0 ? [say('certificate.worked.items', { items, minutes: secondsPerItem / 60 })] : []),
  ];
  return say('certificate.worked', { parts: fullList(locale).format(parts), minutes });
}

const dayFormat = remembering(20, (locale) => {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
});
const monthFormat = remembering(20, (locale) => {
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
});
const unitList = remembering(20, (locale) => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }));
const fullList = remembering(20, (locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** The address as somebody would type it: without what browsers add, and without the serial, which stands above it. */
function shortAddress(verifyUrl: string, serial: string): string {
  const end = verifyUrl.endsWith(`/${serial}`) ? -serial.length - 1 : undefined;
  return verifyUrl.slice(0, end).replace(/^https:\/\//, '');
}
