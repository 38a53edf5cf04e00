import type { Completion } from '../../credentials/completion.js';
import { contactHours, hoursOf } from '../../credentials/contact-hours.js';
import type { Standing } from '../../learning/enrolments.service.js';
import { addresses } from '../addresses.js';
import type { FormModel } from '../views/form.js';
import type { When } from '../views/words.js';

/** The last step before the certificate: the name that is printed and the statement that is signed. */
export interface AttestationPage {
  readonly course: string;
  readonly courseHref: string;
  readonly edition: number;
  readonly completedOn: When;
  readonly contactHours: number;
  /** The statement, in the wording of this edition and in its language. */
  readonly statement: string;
  readonly language: string;
  readonly action: string;
  readonly form: FormModel<'name' | 'attested'>;
  /** What changed since it was met, to be looked at before signing; null where nothing did. */
  readonly changed: { readonly count: number; readonly href: string } | null;
}

export function attestationPage(
  { edition }: Standing,
  { completedOn }: Completion,
  form: AttestationPage['form'],
  changed: number,
): AttestationPage {
  const { content } = edition;
  return {
    course: content.title,
    courseHref: addresses.courseHome(content.slug),
    edition: edition.number,
    completedOn: completedOn ?? '',
    contactHours: hoursOf(contactHours(content.hours)),
    statement: content.completion.attestation?.text ?? '',
    language: content.language,
    action: addresses.attestation(content.slug),
    form,
    changed: changed > 0 ? { count: changed, href: addresses.studiedEdition(content.slug) } : null,
  };
}
