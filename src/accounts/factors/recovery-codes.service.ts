import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { hashPassword, passwordFits } from '../passwords.js';
import { Person } from '../person.entity.js';
import { FactorLetters } from './factor-letters.service.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { RememberedDevice } from './remembered-device.entity.js';
import { recoveryCode, typedCode } from './typed-code.js';

const howMany = 10;

/** The way in for who has lost everything else: ten codes on paper, each good once. They are short, so their hashes are slow. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly letters: FactorLetters,
  ) {}

  /** Makes the first ones; null for somebody who has been given some before. */
  async makeFirst(personId: string): Promise<readonly string[] | null> {
    return (await this.reads.existsBy(RecoveryCode, { personId })) ? null : this.make(personId);
  }

  /** New ones, to be shown now and never again; those of before work no more. */
  async make(personId: string): Promise<readonly string[]> {
    const codes = Array.from({ length: howMany }, () => recoveryCode(randomInt));
    const hashes = await Promise.all(codes.map((code) => hashPassword(typedCode(code)?.code ?? code)));
    const createdAt = this.clock.now();
    await this.writes.unit(async (unit) => {
      await this.writes.lock(Person, { id: personId });
      const { affected } = await unit.delete(RecoveryCode, { personId });
      await unit.insert(
        RecoveryCode,
        hashes.map((hash) => ({ id: newId(), personId, hash, createdAt, usedAt: null })),
      );
      await this.#record(personId, 'recovery-codes.made');
      if (!affected) return;
      await unit.delete(RememberedDevice, { personId });
      await this.letters.codesMade(personId);
    });
    return codes;
  }

  /** Whether this is one of the person's unused codes; from now on it is used. */
  async use(personId: string, code: string): Promise<boolean> {
    const id = await this.#find(personId, code);
    if (id === null) return false;
    return this.writes.unit(async (unit) => {
      const { affected } = await unit.update(RecoveryCode, { id, usedAt: IsNull() }, { usedAt: this.clock.now() });
      if (!affected) return false;
      await this.#record(personId, 'recovery-code.used');
      await this.letters.codeUsed(personId, await this.reads.countBy(RecoveryCode, { personId, usedAt: IsNull() }));
      return true;
    });
  }

  async #find(personId: string, code: string): Promise<string | null> {
    for (const { id, hash } of await this.reads.findBy(RecoveryCode, { personId, usedAt: IsNull() })) {
      if (await passwordFits(code, hash)) return id;
    }
    return null;
  }

  async #record(personId: string, verb: string): Promise<void> {
    await this.acts.record({ actorId: personId, verb, subject: ['person', personId] });
  }
}
