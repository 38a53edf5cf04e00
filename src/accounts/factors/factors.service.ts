import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reads } from '../../kernel/reads.js';
import { AuthenticatorApp } from './authenticator-app.entity.js';
import { Passkey } from './passkey.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';

/** What somebody has beside their password. */
export interface FactorSummary {
  /** The oldest first. */
  readonly passkeys: readonly Passkey[];
  readonly app: AuthenticatorApp | null;
  /** How many recovery codes are unused. */
  readonly codesLeft: number;
}

@Injectable()
export class Factors {
  constructor(private readonly reads: Reads) {}

  async of(personId: string): Promise<FactorSummary> {
    const [passkeys, app, codesLeft] = [
      await this.reads.find(Passkey, { where: { personId }, order: { id: 'ASC' } }),
      await this.reads.findOneBy(AuthenticatorApp, { personId }),
      await this.reads.countBy(RecoveryCode, { personId, usedAt: IsNull() }),
    ];
    return { passkeys, app, codesLeft };
  }

  /** Whether a second step is asked of this person. Recovery codes by themselves are no factor. */
  async has(personId: string): Promise<boolean> {
    return (
      (await this.reads.existsBy(Passkey, { personId })) || (await this.reads.existsBy(AuthenticatorApp, { personId }))
    );
  }
}
