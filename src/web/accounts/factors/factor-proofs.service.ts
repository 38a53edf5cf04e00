import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { AuthenticatorApps } from '../../../accounts/factors/authenticator-apps.service.js';
import { type Asking, PasskeyChecks } from '../../../accounts/factors/passkey-checks.service.js';
import { RecoveryCodes } from '../../../accounts/factors/recovery-codes.service.js';
import { typedCode } from '../../../accounts/factors/typed-code.js';
import { RuleBroken, TooMany } from '../../../kernel/errors.js';
import { mark } from '../../http/request-log.js';
import { ThrottleStorage } from '../../http/throttle-storage.js';
import { Site } from '../../site.js';
import { askingFor } from './asking.js';
import { readAssertion } from './passkey-form.js';

const day = 24 * 60 * 60_000;
/** Who goes on guessing at six digits gets nowhere within a lifetime. */
const codesADay = 50;

/** Takes what somebody shows as a factor: the answer of a passkey, a code of their app, or a recovery code. */
@Injectable()
export class FactorProofs {
  readonly #checks = {
    app: (personId: string, code: string) => this.apps.check(personId, code),
    recovery: (personId: string, code: string) => this.codes.use(personId, code),
  } as const;

  constructor(
    private readonly passkeys: PasskeyChecks,
    private readonly apps: AuthenticatorApps,
    private readonly codes: RecoveryCodes,
    private readonly tries: ThrottleStorage,
    private readonly site: Site,
  ) {}

  ask(request: Request, personId: string, purpose: Asking['purpose']) {
    return this.passkeys.ask(askingFor(purpose, request, this.site), personId);
  }

  /** @throws RuleBroken `passkey-refused`, or `code-wrong` at the field `code`; TooMany after too many codes in a day */
  async show(
    request: Request,
    personId: string,
    purpose: Asking['purpose'],
    { credential, code }: { readonly credential?: unknown; readonly code?: unknown },
  ): Promise<void> {
    mark(request, 'factor.refused'); // unless what follows finds it good
    await this.#check(request, personId, purpose, { credential, code });
    mark(request, 'factor.passed');
  }

  async #check(
    request: Request,
    personId: string,
    purpose: Asking['purpose'],
    { credential, code }: { readonly credential?: unknown; readonly code?: unknown },
  ): Promise<void> {
    if (typeof credential === 'string' && credential !== '') {
      await this.passkeys.check(askingFor(purpose, request, this.site), readAssertion(credential), personId);
      return;
    }
    const typed = typeof code === 'string' ? typedCode(code) : null;
    if (!typed) throw new RuleBroken('code-missing', {}, 'code');
    await this.#count(personId);
    if (!(await this.#checks[typed.kind](personId, typed.code))) throw new RuleBroken('code-wrong', {}, 'code');
  }

  async #count(personId: string): Promise<void> {
    const { isBlocked, timeToExpire } = await this.tries.increment(`codes of ${personId}`, day, codesADay);
    if (isBlocked) throw new TooMany('too-many', { minutes: Math.ceil(timeToExpire / 60), seconds: timeToExpire });
  }
}
