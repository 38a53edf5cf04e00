import type { Token } from 'markdown-it';

/** The name of the footnote that the token defines or refers to. */
export function footnoteLabel({ meta }: Token): string {
  const label: unknown = meta?.label;
  return typeof label === 'string' ? label : '';
}

/** The editor has no form for this: it is shown as source. */
export class Unknown extends Error {}

/** Reads tokens one after the other. @throws Unknown where another one was due */
export class TokenReader {
  #at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.tokens.length;
  }

  next(): Token {
    const token = this.tokens[this.#at];
    if (!token) throw new Unknown();
    this.#at += 1;
    return token;
  }

  inline(): readonly Token[] {
    const token = this.next();
    if (token.type !== 'inline') throw new Unknown();
    return token.children ?? [];
  }

  close(type: string): void {
    if (this.next().type !== type) throw new Unknown();
  }

  /** What was read from there on. */
  between(from: number): readonly Token[] {
    return this.tokens.slice(from, this.#at);
  }
}
