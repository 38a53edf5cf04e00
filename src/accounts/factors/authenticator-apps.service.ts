import { Injectable } from '@nestjs/common';
import { Secret } from 'otpauth';
import { Cipher } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound, RuleBroken } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Writes } from '../../kernel/writes.js';
import { AuthenticatorApp } from './authenticator-app.entity.js';
import { FactorChanges } from './factor-changes.service.js';
import { stepOf } from './one-time-code.js';

const purpose = 'authenticator app';
/** As RFC 4226 advises, in bytes. */
const keyLength = 20;

/** Codes of an app on somebody's telephone (RFC 6238). Of each key its last time step is kept, so that no code works twice. */
@Injectable()
export class AuthenticatorApps {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly cipher: Cipher,
    private readonly changes: FactorChanges,
  ) {}

  /** A key for a new app, in Base32. It becomes theirs once a code shows that the app has it. */
  newKey(): string {
    return new Secret({ size: keyLength }).base32;
  }

  /** Takes the place of the app of before. @throws RuleBroken `code-wrong` at the field `code` */
  async add(personId: string, key: string, code: string): Promise<void> {
    const lastStep = stepOf(key, code, this.clock.now(), 0);
    if (lastStep === null) throw new RuleBroken('code-wrong', {}, 'code');
    const sealedKey = this.cipher.seal(purpose, { personId, key });
    const createdAt = this.clock.now();
    await this.writes.unit((unit) =>
      this.changes.add(personId, 'app', async () => {
        await unit.delete(AuthenticatorApp, { personId });
        await unit.insert(AuthenticatorApp, { id: newId(), personId, sealedKey, lastStep, createdAt, usedAt: null });
      }),
    );
  }

  /** @throws NotFound without an app, RuleBroken `factor-required` */
  async remove(personId: string): Promise<void> {
    await this.writes.unit((unit) =>
      this.changes.remove(personId, 'app', async () => {
        const { affected } = await unit.delete(AuthenticatorApp, { personId });
        if (!affected) throw new NotFound('not-found');
      }),
    );
  }

  /** Whether this is the code of the app just now. It works once, and no earlier one after it. */
  async check(personId: string, code: string): Promise<boolean> {
    return this.writes.unit(async (unit) => {
      const app = await this.writes.lock(AuthenticatorApp, { personId });
      const key = app && this.#keyOf(app);
      const lastStep = key && stepOf(key, code, this.clock.now(), app.lastStep);
      if (!app || typeof lastStep !== 'number') return false;
      await unit.update(AuthenticatorApp, { id: app.id }, { lastStep, usedAt: this.clock.now() });
      return true;
    });
  }

  /** Null where the secret of the installation has changed since, or the row was somebody else's. */
  #keyOf({ personId, sealedKey }: AuthenticatorApp): string | null {
    const opened = this.cipher.open(purpose, sealedKey) as { personId: string; key: string } | null;
    return opened?.personId === personId ? opened.key : null;
  }
}
