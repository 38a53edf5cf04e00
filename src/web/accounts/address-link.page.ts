/** The link of one of the two letters. */
export interface AddressLinkPage {
  readonly action: string;
  readonly to: string;
  readonly from: string;
  /** Where the old address says no; null at the new one. */
  readonly refusal: string | null;
}

/** What came of a yes or a no. */
export interface AddressDonePage {
  readonly title: string;
  readonly text: string;
}
