import type { FormModel } from '../views/form.js';

/** A refused form comes back with the name and the address; a password is never sent back. */
export interface RegisterPage {
  readonly form: FormModel<'name' | 'email' | 'password'>;
  /** The path to go to afterwards; null for My learning. */
  readonly next: string | null;
  /** The other door, which leads to the same place. */
  readonly signInHref: string;
  /** The way in by a sign-in provider; null where there is none. */
  readonly door: { readonly href: string; readonly provider: string } | null;
}
