/** The pages on privacy and on accessibility. */
export interface AboutPage {
  /** How to reach whoever runs the installation, as they set it; null where they did not. */
  readonly contact: string | null;
}
