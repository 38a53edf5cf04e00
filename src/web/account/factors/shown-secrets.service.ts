import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Cipher } from '../../../kernel/cipher.js';
import { Clock } from '../../../kernel/clock.js';

interface Sealed {
  readonly text: string;
  /** In milliseconds since 1970. */
  readonly until: number;
}

declare module 'express-session' {
  interface SessionData {
    appKey?: Sealed;
    recoveryCodes?: Sealed;
  }
}

type Shown = 'appKey' | 'recoveryCodes';

const lifetime = 15 * 60_000;

/** Secrets that their person has on the screen and has yet to copy: for some minutes, encrypted in the row of the session. */
@Injectable()
export class ShownSecrets {
  constructor(
    private readonly cipher: Cipher,
    private readonly clock: Clock,
  ) {}

  keep(request: Request, what: Shown, value: unknown): void {
    request.session[what] = { text: this.cipher.seal(what, value), until: this.clock.now().getTime() + lifetime };
  }

  /** Null where nothing is shown any more. */
  read(request: Request, what: Shown): unknown {
    const kept = request.session[what];
    return kept && kept.until > this.clock.now().getTime() ? this.cipher.open(what, kept.text) : null;
  }

  forget(request: Request, what: Shown): void {
    delete request.session[what];
  }
}
