import { hoursOf } from '../../credentials/contact-hours.js';
import type { CertificateStatement } from '../../credentials/statement.js';
import { type CertificateLine, certificateLine } from '../learning/dashboard.page.js';

/** The transcript: all certificates of a practitioner, the newest first. */
export interface CertificatesPage {
  readonly name: string;
  readonly certificates: readonly CertificateLine[];
  readonly contactHours: number;
}

/** The newest first, as they come. */
export function certificatesPage(name: string, statements: readonly CertificateStatement[]): CertificatesPage {
  const quarters = statements.reduce((sum, { hours }) => sum + hours.quarters, 0);
  return { name, certificates: statements.map(certificateLine), contactHours: hoursOf({ quarters }) };
}
