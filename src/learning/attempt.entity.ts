import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Paper } from '../assessment/paper.js';
import { instant, json } from '../kernel/columns.js';
import type { QuizTerms } from './quiz-terms.js';

/** One go at a quiz: the paper that was drawn and the terms that held when it began, kept for good. */
@Entity('attempts')
@Index('attempts_number', ['enrolmentId', 'quizKey', 'number'], { unique: true })
/** Staff ask for all attempts at a quiz. */
@Index('attempts_by_quiz', ['editionId', 'quizKey'])
export class Attempt {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Enrolment', { name: 'attempts_enrolment' })
  enrolmentId: string;

  @Column('text')
  @ForeignKey('Edition', { name: 'attempts_edition' })
  editionId: string;

  @Column('text')
  quizKey: string;

  @Column('integer')
  number: number;

  /** The open attempt's enrolment and quiz, null once it is sent in: two starts at once race for it and get the same attempt. */
  @Column('text', { nullable: true })
  @Index('attempts_one_open', { unique: true })
  openFor: string | null;

  @Column('text')
  seed: string;

  @Column(json())
  paper: Paper;

  @Column(json())
  terms: QuizTerms;

  @Column(instant())
  startedAt: Date;

  /** When the attempt ended: sent in, or its time ran out. */
  @Column(instant({ nullable: true }))
  submittedAt: Date | null;

  @Column('text', { nullable: true })
  ending: 'sent' | 'expired' | null;

  /** The last moment at which an answer is taken, grace included; null without a limit. */
  @Column(instant({ nullable: true }))
  @Index('attempts_by_expiry')
  expiresAt: Date | null;

  /** When the clock was stopped; it runs on by itself when all that was granted is used up. */
  @Column(instant({ nullable: true }))
  pausedAt: Date | null;

  /** How long the clock has stood still in earlier pauses. */
  @Column('integer', { nullable: true })
  pausedMs: number | null;
}
