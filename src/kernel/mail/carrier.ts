import type { WrittenLetter } from './letters.js';

export interface Dispatch extends WrittenLetter {
  readonly messageId: string;
  readonly address: string;
  readonly at: Date;
}

/**
 * How a conversation with the mail server ended. `refused` is its no to this letter, `later` that it was not taken this time;
 * `unknown` that the whole letter was handed over and no answer came.
 */
export type Outcome =
  { readonly kind: 'taken' } | { readonly kind: 'refused' | 'later' | 'unknown'; readonly why: string };

/** Brings letters to a mail server. */
export interface Carrier {
  carry(dispatch: Dispatch): Promise<Outcome>;
}

/** How this installation sends mail. */
export class Mailing {
  constructor(
    /** Null where no mail server is set: letters then wait. */
    readonly carrier: Carrier | null,
    /** What stands behind the sign @ of a Message-ID. */
    readonly messageHost: string,
  ) {}
}
