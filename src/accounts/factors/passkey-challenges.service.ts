import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { hashOf, newSecret } from '../../kernel/ids.js';
import { Writes } from '../../kernel/writes.js';
import { PasskeyChallenge, type PasskeyPurpose } from './passkey-challenge.entity.js';

/** How long somebody has to find their key and touch it, in milliseconds. */
export const challengeLifetime = 5 * 60_000;

/** What passkeys are given to sign. An answer counts once, soon, for its purpose, and in the browser that was asked. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  async make(purpose: PasskeyPurpose, browser: string): Promise<string> {
    const challenge = newSecret();
    const expiresAt = new Date(this.clock.now().getTime() + challengeLifetime);
    await this.writes.unit((unit) =>
      unit.insert(PasskeyChallenge, { id: hashOf(challenge), purpose, browser, expiresAt }),
    );
    return challenge;
  }

  /** Whether the challenge is good; after that it is not, whatever else is wrong with the answer. */
  async take(challenge: string, purpose: PasskeyPurpose, browser: string): Promise<boolean> {
    const good = { id: hashOf(challenge), purpose, browser, expiresAt: MoreThan(this.clock.now()) };
    const { affected } = await this.writes.unit((unit) => unit.delete(PasskeyChallenge, good));
    return affected === 1;
  }

  async sweep(): Promise<void> {
    await this.writes.unit((unit) => unit.delete(PasskeyChallenge, { expiresAt: LessThan(this.clock.now()) }));
  }
}
