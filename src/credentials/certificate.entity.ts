import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../kernel/columns.js';
import type { CertificateStatement } from './statement.js';

/** What a completed enrolment earned, with all that is printed on it frozen. */
@Entity('certificates')
export class Certificate {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('certificates_serial', { unique: true })
  serial: string;

  /** Two issues at once race for this: an enrolment earns one certificate. */
  @Column('text')
  @Index('certificates_once', { unique: true })
  @ForeignKey('Enrolment', { name: 'certificates_enrolment' })
  enrolmentId: string;

  @Column('text')
  @Index('certificates_by_person')
  @ForeignKey('Person', { name: 'certificates_person' })
  personId: string;

  @Column('text')
  @ForeignKey('Edition', { name: 'certificates_edition' })
  editionId: string;

  @Column(json())
  statement: CertificateStatement;

  @Column(instant())
  issuedAt: Date;
}
