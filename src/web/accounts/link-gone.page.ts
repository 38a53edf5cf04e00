/** A link from a letter that works no more, or never did. */
export interface LinkGonePage {
  readonly text: string;
  /** Where one gets another. */
  readonly href: string;
  readonly label: string;
}
