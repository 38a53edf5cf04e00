import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.service.js';
import { NotFound, RuleBroken } from '../../kernel/errors.js';
import { Writes } from '../../kernel/writes.js';
import { Person } from '../person.entity.js';
import { Session } from '../session.entity.js';
import { AuthenticatorApp } from './authenticator-app.entity.js';
import { FactorLetters } from './factor-letters.service.js';
import { Passkey } from './passkey.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { RememberedDevice } from './remembered-device.entity.js';

/** Takes all second factors from somebody who has lost them, so that their password lets them in again. */
@Injectable()
export class FactorResets {
  constructor(
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly letters: FactorLetters,
  ) {}

  /**
   * Ends all sessions of the person, who is told by a letter. `actorId` is null for the operator of the installation.
   * @throws NotFound without such a person, RuleBroken `factors-own` for one's own
   */
  async reset(personId: string, actorId: string | null, reason: string): Promise<void> {
    if (personId === actorId) throw new RuleBroken('factors-own');
    await this.writes.unit(async (unit) => {
      const person = await this.writes.lock(Person, { id: personId });
      if (!person || person.erasedAt) throw new NotFound('not-found');
      for (const entity of [Passkey, AuthenticatorApp, RecoveryCode, RememberedDevice, Session]) {
        await unit.delete(entity, { personId });
      }
      await this.acts.record({ actorId, verb: 'factor.reset', subject: ['person', personId], reason });
      await this.letters.reset(personId);
    });
  }
}
