import type { FormModel } from '../views/form.js';

export interface SignInPage {
  readonly form: FormModel<'email' | 'password'>;
  readonly stay: boolean;
  /** The path to go to afterwards; null for My learning. */
  readonly next: string | null;
  /** The other door, which leads to the same place. */
  readonly registerHref: string;
}
