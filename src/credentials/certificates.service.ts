import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
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

  /** Those that stand, the newest first; what was replaced counts no more. */
  of(personId: string): Promise<Certificate[]> {
    return this.reads.find(Certificate, {
      where: { personId, standsFor: Not(IsNull()) },
      order: { issuedAt: 'DESC' },
    });
  }

  /** The one that stands for the enrolment, or null. */
  ofEnrolment(enrolmentId: string): Promise<Certificate | null> {
    return this.reads.findOneBy(Certificate, { standsFor: enrolmentId });
  }

  /** How many certificates stand for each of these editions, by the edition's id. */
  async countsOn(editionIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (editionIds.length === 0) return new Map();
    const rows = await this.reads
      .select(Certificate, 'c')
      .select('c.editionId', 'edition')
      .addSelect('COUNT(*)', 'count')
      .where('c.standsFor IS NOT NULL AND c.editionId IN (:...editionIds)', { editionIds })
      .groupBy('c.editionId')
      .getRawMany<{ edition: string; count: number | string }>();
    return new Map(rows.map(({ edition, count }) => [edition, Number(count)]));
  }

  /** The certificate that took the place of this one, or null where it stands. */
  replacementOf({ id }: Certificate): Promise<Certificate | null> {
    return this.reads.findOneBy(Certificate, { replacesId: id });
  }
}
