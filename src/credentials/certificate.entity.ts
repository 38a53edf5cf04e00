import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../kernel/columns.js';
import type { CertificateStatement } from './statement.js';

/** What a completed enrolment earned, with all that is printed on it frozen. */
@Entity('certificates')
/** How many certificates of an edition stand. */
@Index('certificates_by_edition', ['editionId', 'standsFor'])
export class Certificate {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('certificates_serial', { unique: true })
  serial: string;

  /** Null once the account of its holder was erased. */
  @Column('text', { nullable: true })
  @Index('certificates_by_enrolment')
  @ForeignKey('Enrolment', { name: 'certificates_enrolment' })
  enrolmentId: string | null;

  /**
   * The enrolment while this is the certificate that stands for it, null once it was replaced: two issues at once race for
   * this, and an enrolment has one certificate at a time.
   */
  @Column('text', { nullable: true })
  @Index('certificates_once', { unique: true })
  standsFor: string | null;

  /** The earlier certificate of the same enrolment that this one took the place of. */
  @Column('text', { nullable: true })
  @Index('certificates_replaced_once', { unique: true })
  @ForeignKey('Certificate', { name: 'certificates_replaces' })
  replacesId: string | null;

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
