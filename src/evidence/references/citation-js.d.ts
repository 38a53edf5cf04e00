declare module '@citation-js/core' {
  /** Reads a text of one form alone: without `forceType` it would guess, and fetch what looks like an address. */
  export const plugins: {
    readonly input: {
      chain(
        text: string,
        options: { readonly forceType: string; readonly generateGraph: false },
      ): readonly Readonly<Record<string, unknown>>[];
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
