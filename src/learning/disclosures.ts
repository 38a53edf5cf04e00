import type { Published } from '../catalog/published.js';
import type { Enrolment } from './enrolment.entity.js';

interface Enrolled {
  readonly enrolment: Pick<Enrolment, 'disclosuresAcknowledgedAt'>;
  readonly edition: Pick<Published, 'content'>;
}

/** Whether the makers' disclosures are still to be acknowledged: nobody does so for somebody else whom they enrol. */
export const disclosuresUnread = ({ enrolment, edition }: Enrolled): boolean =>
  edition.content.completion.disclosures && enrolment.disclosuresAcknowledgedAt === null;
