import type { Area } from '../area.js';
import { AttestationController } from './attestation.controller.js';
import { CertificateSheets } from './certificate-sheets.service.js';
import { CertificatesController } from './certificates.controller.js';
import { VerifyController } from './verify.controller.js';

/** Attesting, the certificates, and the page that verifies them. */
export const credentialsArea: Area = {
  controllers: [AttestationController, CertificatesController, VerifyController],
  providers: [CertificateSheets],
};
