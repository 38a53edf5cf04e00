/** The kinds of financial relationships that ACCME Standard 3 names. */
export const natures = ['employment', 'ownership', 'consulting', 'speaking', 'research', 'royalties', 'other'] as const;

export type Nature = (typeof natures)[number];

export const isNature = (text: string): text is Nature => (natures as readonly string[]).includes(text);

/** One financial relationship of the last 24 months with a company whose business is health care. */
export interface Relationship {
  readonly company: string;
  readonly nature: Nature;
  readonly hasEnded: boolean;
  /** What else the person wants to say of it; empty for nothing. */
  readonly note: string;
}
