import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../../../kernel/columns.js';
import type { DraftState } from './draft-state.js';

export const verdicts = ['signed', 'changes-asked'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a reviewer said of a draft as it stood. It never changes. */
@Entity('sign_offs')
export class SignOff {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('sign_offs_of_course')
  @ForeignKey('Course', { name: 'sign_offs_course' })
  courseId: string;

  @Column('text')
  verdict: Verdict;

  @Column('text')
  draftHash: string;

  /** From which it is told what changed since. */
  @Column(json())
  draftState: DraftState;

  @Column('text', { nullable: true })
  note: string | null;

  @Column(instant())
  signedAt: Date;

  @Column('text')
  signedBy: string;

  /** When the staff was written to about it; null before. */
  @Column(instant({ nullable: true }))
  @Index('sign_offs_untold')
  toldAt: Date | null;
}
