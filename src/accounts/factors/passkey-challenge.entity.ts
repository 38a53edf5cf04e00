import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** What a passkey is asked for: to be registered, to sign somebody in, to be the second step, or to show who asks. */
export type PasskeyPurpose = 'registration' | 'sign-in' | 'second-step' | 'identity';

/** A number that a passkey has to sign, once and soon. Its key is a hash; the row is deleted with the first answer. */
@Entity('passkey_challenges')
export class PasskeyChallenge {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  purpose: PasskeyPurpose;

  /** The key of the session in which it was asked for: an answer counts nowhere else. */
  @Column('text')
  browser: string;

  @Column(instant())
  @Index('passkey_challenges_by_expiry')
  expiresAt: Date;
}
