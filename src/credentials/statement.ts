import type { EditionContent } from '../catalog/edition.js';
import { isGraded } from '../catalog/published.js';
import type { ContactHours } from './contact-hours.js';
import { contactHours } from './contact-hours.js';

export type Delivery = 'self-paced-online';

/**
 * Everything that a certificate says, as plain JSON frozen when it is issued: a later change of the course, of a name or
 * of the credit rule alters none of it. The verification address is not in it, because a platform can move.
 */
export interface CertificateStatement {
  readonly format: 1;
  readonly serial: string;
  /** BCP 47; the language of the edition and so of the certificate. */
  readonly language: string;
  readonly holder: string;
  readonly course: { readonly slug: string; readonly title: string };
  /** The month of publication as YYYY-MM. */
  readonly edition: { readonly number: number; readonly month: string };
  readonly held: {
    readonly modules: readonly string[];
    readonly lessons: number;
    readonly quizzes: number;
    /** Per cent, where every quiz has the same; null where they differ or there is none. */
    readonly passMark: number | null;
    readonly attestation: boolean;
  };
  /** YYYY-MM-DD, in UTC. */
  readonly completedOn: string;
  /** ISO 8601, in UTC. */
  readonly issuedAt: string;
  /** ISO 8601, in UTC: when the certificate was first issued, on one that took the place of an earlier one. */
  readonly firstIssuedAt?: string;
  readonly hours: ContactHours;
  readonly delivery: Delivery;
  readonly provider: { readonly name: string; readonly contact: string | null };
  readonly accreditation: string;
}

export interface Issue {
  readonly serial: string;
  readonly holder: string;
  readonly edition: { readonly number: number; readonly publishedAt: Date; readonly content: StatedContent };
  /** YYYY-MM-DD, from `completion`. */
  readonly completedOn: string;
  readonly issuedAt: Date;
}

type StatedContent = Pick<
  EditionContent,
  'slug' | 'language' | 'title' | 'completion' | 'modules' | 'hours' | 'provider' | 'accreditation'
>;

/** The statement for one completed enrolment; spaces in the name are tidied and its letters composed (NFC). */
export function certificateStatement({ serial, holder, edition, completedOn, issuedAt }: Issue): CertificateStatement {
  const { content } = edition;
  const activities = content.modules.flatMap((module) => module.activities);
  const lessons = activities.filter((activity) => activity.kind === 'lesson');
  const quizzes = activities.filter((activity) => activity.kind === 'quiz').filter(isGraded);
  const marks = new Set(quizzes.map((quiz) => quiz.passMark));
  return {
    format: 1,
    serial,
    language: content.language,
    holder: tidyName(holder),
    course: { slug: content.slug, title: content.title },
    edition: { number: edition.number, month: edition.publishedAt.toISOString().slice(0, 7) },
    held: {
      modules: content.modules.map((module) => module.title),
      lessons: lessons.length,
      quizzes: quizzes.length,
      passMark: marks.size === 1 ? ([...marks][0] ?? null) : null,
      attestation: content.completion.attestation !== null,
    },
    completedOn,
    issuedAt: issuedAt.toISOString(),
    hours: contactHours(content.hours),
    delivery: 'self-paced-online',
    provider: { name: content.provider.name, contact: content.provider.contact },
    accreditation: content.accreditation,
  };
}

/** A name as it is printed: spaces tidied, letters composed (NFC). */
export const tidyName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ');

/** The same achievement in the holder's new name: what was earned, when and how stays as it was stated first. */
export function restated(
  earlier: CertificateStatement,
  { serial, holder, issuedAt }: Pick<Issue, 'serial' | 'holder' | 'issuedAt'>,
): CertificateStatement {
  return {
    ...earlier,
    serial,
    holder: tidyName(holder),
    issuedAt: issuedAt.toISOString(),
    firstIssuedAt: earlier.firstIssuedAt ?? earlier.issuedAt,
  };
}

/** A name for the download that every file system takes. */
export function fileName({ serial }: Pick<CertificateStatement, 'serial'>): string {
  return `attune-certificate-${serial}.pdf`;
}
