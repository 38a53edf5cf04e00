import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.service.js';
import { NotFound } from '../../kernel/errors.js';
import { Writes } from '../../kernel/writes.js';
import { Person } from '../person.entity.js';
import type { FactorKind } from './factor-kind.js';
import { FactorLetters } from './factor-letters.service.js';
import { FactorPolicy } from './factor-policy.service.js';
import { Factors } from './factors.service.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { RememberedDevice } from './remembered-device.entity.js';

/**
 * What every change of somebody's factors brings with it: an act, a letter, and the end of remembered devices. Changes of one
 * person take turns, so that two at once cannot take the last factor together.
 */
@Injectable()
export class FactorChanges {
  constructor(
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly factors: Factors,
    private readonly policy: FactorPolicy,
    private readonly letters: FactorLetters,
  ) {}

  async add(personId: string, kind: FactorKind, add: () => Promise<unknown>): Promise<void> {
    await this.writes.unit(async () => {
      await this.#change(personId, 'factor.added', kind, add);
      await this.letters.added(personId, kind);
    });
  }

  /** @throws RuleBroken `factor-required` when it would be the last one and the person needs one */
  async remove(personId: string, kind: FactorKind, remove: () => Promise<unknown>): Promise<void> {
    await this.writes.unit(async () => {
      await this.#change(personId, 'factor.removed', kind, () => this.#taking(personId, remove));
      await this.letters.removed(personId, kind);
    });
  }

  async #taking(personId: string, remove: () => Promise<unknown>): Promise<void> {
    await remove();
    if (await this.factors.has(personId)) return;
    await this.policy.allowNone(personId);
    await this.writes.unit((unit) => unit.delete(RecoveryCode, { personId }));
  }

  async #change(personId: string, verb: string, kind: FactorKind, change: () => Promise<unknown>): Promise<void> {
    await this.writes.unit(async (unit) => {
      const person = await this.writes.lock(Person, { id: personId });
      if (!person || person.erasedAt) throw new NotFound('not-found');
      await change();
      await unit.delete(RememberedDevice, { personId });
      await this.acts.record({ actorId: personId, verb, subject: ['person', personId], detail: { kind } });
    });
  }
}
