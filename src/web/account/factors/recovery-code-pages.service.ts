import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { FactorKind } from '../../../accounts/factors/factor-kind.js';
import { RecoveryCodes } from '../../../accounts/factors/recovery-codes.service.js';
import { addresses } from '../../addresses.js';
import { ShownSecrets } from './shown-secrets.service.js';

/** Recovery codes from the moment they are made until their person says that they are kept: nobody can show them later. */
@Injectable()
export class RecoveryCodePages {
  constructor(
    private readonly codes: RecoveryCodes,
    private readonly secrets: ShownSecrets,
  ) {}

  /** Where somebody goes who has added a factor: with the first one they get their codes. */
  async afterAdding(request: Request, personId: string, kind: FactorKind): Promise<string> {
    const codes = await this.codes.makeFirst(personId);
    if (codes === null) return `${addresses.factors}?done=${kind}`;
    this.secrets.keep(request, 'recoveryCodes', codes);
    return addresses.recoveryCodes;
  }

  async makeNew(request: Request, personId: string): Promise<void> {
    this.secrets.keep(request, 'recoveryCodes', await this.codes.make(personId));
  }

  /** Those that are shown just now; null later on. */
  shown(request: Request): readonly string[] | null {
    const codes = this.secrets.read(request, 'recoveryCodes');
    return Array.isArray(codes) ? (codes as string[]) : null;
  }

  forget(request: Request): void {
    this.secrets.forget(request, 'recoveryCodes');
  }
}
