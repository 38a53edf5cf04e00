/**
 * HTML that our own sanitising renderer made. It is the only thing that a template prints unescaped, and whoever makes
 * one vouches for it: the mark cannot be forged by a plain object from a form or the database.
 */
export class SafeHtml {
  readonly #vouched = true;

  constructor(readonly html: string) {}

  static is(value: unknown): value is SafeHtml {
    return typeof value === 'object' && value !== null && #vouched in value;
  }
}
