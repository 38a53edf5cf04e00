import { Injectable } from '@nestjs/common';
import { OwnRows } from '../kernel/own-data/own-rows.service.js';
import type { CopiedRow, CopiedTable, OwnTable, PersonalPart } from '../kernel/own-data/own-table.js';
import { Writes } from '../kernel/writes.js';
import { Attestation } from './attestation.entity.js';
import { Certificate } from './certificate.entity.js';
import type { CertificateStatement } from './statement.js';

const attestations: OwnTable = {
  name: 'attestations',
  entity: Attestation,
  where: 'enrolment_id IN (SELECT id FROM enrolments WHERE person_id = :personId)',
  fate: 'deleted',
};
const certificates: OwnTable = {
  ...{ name: 'certificates', entity: Certificate, where: 'person_id = :personId', fate: 'kept' },
  without: ['standsFor'],
};

/** What this room holds of a person. A certificate outlives the account with what is printed on it and nothing else. */
@Injectable()
export class CredentialsOwnData implements PersonalPart {
  readonly tables = [attestations, certificates];

  constructor(
    private readonly rows: OwnRows,
    private readonly writes: Writes,
  ) {}

  async copy(personId: string): Promise<CopiedTable[]> {
    const copied = await this.rows.copyAll(this.tables, personId);
    return copied.map(({ name, rows }) => ({ name, rows: name === certificates.name ? rows.map(named) : rows }));
  }

  async erase(personId: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      await unit.update(Certificate, { personId }, { enrolmentId: null, standsFor: null });
      await this.rows.erase(this.tables, personId);
    });
  }
}

function named(row: CopiedRow): CopiedRow {
  const { holder, course } = row.statement as CertificateStatement;
  return { course: course.title, holder, ...row };
}
