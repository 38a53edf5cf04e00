/** Something of a module to be brought back to mind: a question, and what one would want to have remembered. */
export interface Card {
  readonly key: string;
  /** Inline Markdown without citations. */
  readonly front: string;
  /** Markdown with citations and claims, as lessons have them. */
  readonly back: string;
  readonly objective: string;
  /** Studies that it rests on beside those that its back cites. */
  readonly citations: readonly string[];
}
