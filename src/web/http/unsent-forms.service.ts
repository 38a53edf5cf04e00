import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Cipher } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';
import type { Problem } from '../views/form.js';
import type { Words } from '../views/words.js';
import { visitorOf } from './visit.js';

declare module 'express-session' {
  interface SessionData {
    /** What was typed into the last form that came too late, sealed; `until` in milliseconds since 1970. */
    unsent?: { readonly text: string; readonly until: number };
  }
}

type Typed = Readonly<Record<string, string>>;

interface Unsent {
  readonly personId: string;
  readonly page: string;
  readonly typed: Typed;
}

const lifetime = 15 * 60_000;
/** In characters. What is longer than every form of ours allows is not kept. */
const most = 4_000;

/**
 * What somebody typed into a form before they were asked once more who they are, so that they find it there again: of the last
 * such form, for some minutes, and of the fields alone that its route names, which are never passwords or codes. It lies sealed
 * in the row of the session, and is shown to the same person on the same page alone.
 */
@Injectable()
export class UnsentForms {
  constructor(
    private readonly cipher: Cipher,
    private readonly clock: Clock,
  ) {}

  /** Keeps these fields of the form that was sent in, for the page at this path. A box that is not ticked is not sent. */
  keep(request: Request, page: string, fields: readonly string[]): void {
    if (fields.length === 0) return;
    this.forget(request);
    const body = request.body as Record<string, unknown>;
    const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
    const typed = Object.fromEntries(fields.map((name) => [name, text(name)]));
    if (JSON.stringify(typed).length > most) return;
    const unsent: Unsent = { personId: visitorOf(request)?.id ?? '', page, typed };
    request.session.unsent = { text: this.cipher.seal('unsent', unsent), until: this.clock.now().getTime() + lifetime };
  }

  /** What was typed into the form of the page at this path; null where nothing is kept for it. */
  of(request: Request, page = request.path): Typed | null {
    const kept = request.session.unsent;
    if (!kept || kept.until <= this.clock.now().getTime()) return null;
    const unsent = this.cipher.open('unsent', kept.text) as Unsent | null;
    return unsent?.personId === visitorOf(request)?.id && unsent?.page === page ? unsent.typed : null;
  }

  /** The same, and a sentence at this field that says that nothing was changed yet. */
  shown(
    request: Request,
    field: string,
    words: Words,
  ): { readonly typed: Typed; readonly problems: readonly Problem[] } {
    const typed = this.of(request);
    return { typed: typed ?? {}, problems: typed ? [{ field, text: words.say('identity.unsent') }] : [] };
  }

  forget(request: Request): void {
    delete request.session.unsent;
  }
}
