import { certificateWords, type CertificateWords, type Wording } from '../../credentials/certificate-words.js';
import { qrCode, qrPath, quietZone } from '../../credentials/qr.js';
import { seal, sealPath, type Seal } from '../../credentials/seal.js';
import type { CertificateStatement } from '../../credentials/statement.js';
import { addresses } from '../addresses.js';

/** A certificate on the screen, worded and drawn as the PDF is. */
export interface CertificatePage {
  readonly words: CertificateWords;
  /** The language of the certificate, which is that of the edition. */
  readonly language: string;
  /** A name or a title so long that the sheet holds it in smaller letters only. */
  readonly crowded: boolean;
  readonly seal: Pick<Seal, 'rings' | 'lineWidth'> & { readonly paths: readonly string[] };
  /** The view box takes in the empty modules around the code, without which no camera finds it. */
  readonly qr: { readonly path: string; readonly viewBox: string };
  readonly downloadHref: string;
  readonly verifyHref: string;
  /** The certificate that took the place of this one, where it was issued again. */
  /** A newer edition of the course, and what changed since the one that the certificate names; null where there is none. */
  readonly newer: { readonly text: string; readonly href: string } | null;
  readonly replacedBy: { readonly serial: string; readonly href: string } | null;
}

/** `verifyUrl` is the full address that the code holds. */
export function certificatePage(
  statement: CertificateStatement,
  verifyUrl: string,
  wording: Wording,
  replacedBy: string | null = null,
  newer: CertificatePage['newer'] = null,
): CertificatePage {
  const { curves, rings, lineWidth } = seal(statement.serial);
  const qr = qrCode(verifyUrl);
  const side = qr.size + 2 * quietZone;
  return {
    words: certificateWords(statement, verifyUrl, wording),
    language: statement.language,
    crowded: statement.holder.length > 30 || statement.course.title.length > 80,
    seal: { rings, lineWidth, paths: curves.map(sealPath) },
    qr: { path: qrPath(qr), viewBox: `${-quietZone} ${-quietZone} ${side} ${side}` },
    downloadHref: addresses.certificatePdf(statement.serial),
    verifyHref: addresses.verify(statement.serial),
    newer,
    replacedBy: replacedBy === null ? null : { serial: replacedBy, href: addresses.certificate(replacedBy) },
  };
}
