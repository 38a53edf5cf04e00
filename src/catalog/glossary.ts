/** A word of a course and what it means there, as one paragraph of Markdown with citations. */
export interface Term {
  readonly key: string;
  readonly term: string;
  /** Other forms under which it appears. */
  readonly also: readonly string[];
  readonly text: string;
}

/** Terms by their key. */
export type Glossary = Readonly<Record<string, Term>>;
