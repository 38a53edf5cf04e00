import type { CertificateWords } from '../../credentials/certificate-words.js';
import { hoursOf } from '../../credentials/contact-hours.js';
import type { ParsedSerial } from '../../credentials/serial.js';
import type { CertificateStatement } from '../../credentials/statement.js';
import { addresses } from '../addresses.js';
import type { When, Words } from '../views/words.js';

/** The public check of a certificate; it shows what is printed on it and nothing else about its holder. */
export interface VerifyPage {
  /** What was typed, or the serial in its canonical form. */
  readonly serial: string;
  /** What is wrong with the serial as it was typed. */
  readonly error: string | null;
  /** Whether a well-formed serial was looked up and belongs to no certificate. */
  readonly unknown: boolean;
  readonly valid: ValidCertificate | null;
}

export interface ValidCertificate {
  readonly holder: string;
  readonly course: string;
  readonly courseHref: string;
  /** The language of the course's title. */
  readonly language: string;
  readonly edition: { readonly number: number; readonly on: When };
  readonly completed: When;
  readonly issued: When;
  readonly contactHours: number;
  /** How the hours were worked out, as the certificate says it. */
  readonly worked: string;
  readonly delivery: string;
  readonly provider: string;
  readonly approval: string;
  readonly checkedAt: When;
  /** The day on which another certificate took its place. */
  readonly replacedOn: When | null;
  /** The day of the first certificate, where this one took its place. */
  readonly firstIssued: When | null;
}

/** The form by itself, or with what is wrong with the serial that was typed. */
export function verifyForm(typed: string, parsed: ParsedSerial | null, words: Words): VerifyPage {
  const error = parsed && !parsed.ok ? words.say(`certificate.serial.${parsed.why}`) : null;
  return { serial: typed, error, unknown: false, valid: null };
}

export const unknownSerial = (serial: string): VerifyPage => ({ serial, error: null, unknown: true, valid: null });

export function validCertificate(
  statement: CertificateStatement,
  said: CertificateWords,
  { checkedAt, replacedOn }: { readonly checkedAt: Date; readonly replacedOn: string | null },
  words: Words,
): VerifyPage {
  const { serial, holder, course, edition, completedOn, issuedAt, hours, delivery, provider, accreditation } =
    statement;
  const valid: ValidCertificate = {
    holder,
    course: course.title,
    courseHref: addresses.course(course.slug),
    language: statement.language,
    edition: { number: edition.number, on: edition.month },
    completed: completedOn,
    issued: issuedAt.slice(0, 10), // the day that is printed, wherever its reader is
    contactHours: hoursOf(hours),
    worked: said.worked,
    delivery: words.say(`certificate.delivery.${delivery}`),
    provider: provider.name,
    approval: accreditation,
    checkedAt,
    replacedOn,
    firstIssued: statement.firstIssuedAt?.slice(0, 10) ?? null,
  };
  return { serial, error: null, unknown: false, valid };
}
