import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/errors.js';
import { Reads } from '../kernel/reads.js';
import { Certificate } from './certificate.entity.js';

@Injectable()
export class Certificates {
  constructor(private readonly reads: Reads) {}

  /** The certificate that anybody may check by its serial, or null. */
  bySerial(serial: string): Promise<Certificate | null> {
    return this.reads.findOneBy(Certificate, { serial });
  }

  /** The person's own. @throws NotFound, also where it is somebody else's */
  async own(personId: string, serial: string): Promise<Certificate> {
    const certificate = await this.reads.findOneBy(Certificate, { serial, personId });
    if (!certificate) throw new NotFound('not-found');
    return certificate;
  }

  /** The newest first. */
  of(personId: string): Promise<Certificate[]> {
    return this.reads.find(Certificate, { where: { personId }, order: { issuedAt: 'DESC' } });
  }

  ofEnrolment(enrolmentId: string): Promise<Certificate | null> {
    return this.reads.findOneBy(Certificate, { enrolmentId });
  }
}
