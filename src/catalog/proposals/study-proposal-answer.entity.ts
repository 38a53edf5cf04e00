import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { WayOfChecking } from '../../evidence/study.js';
import { instant } from '../../kernel/columns.js';

export const proposalAnswers = ['accepted', 'rejected', 'withdrawn'] as const;
export type ProposalAnswer = (typeof proposalAnswers)[number];

/** What became of a proposed study. */
@Entity('study_proposal_answers')
export class StudyProposalAnswer {
  @PrimaryColumn('text')
  id: string;

  /** Answered once: of two who answer at once one fails. */
  @Column('text')
  @Index('study_proposal_answers_once', { unique: true })
  @ForeignKey('StudyProposal', { name: 'study_proposal_answers_proposal' })
  proposalId: string;

  @Column('text')
  answer: ProposalAnswer;

  /** Why it was rejected; null for the others. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** How whoever accepted it made sure; null for the others. */
  @Column('text', { nullable: true })
  how: WayOfChecking | null;

  /** Where they read it. */
  @Column('text', { nullable: true })
  source: string | null;

  @Column('text')
  answeredBy: string;

  @Column(instant())
  answeredAt: Date;
}
