import type { FormModel } from '../views/form.js';

/** A new password for who is signed in. */
export interface PasswordPage {
  readonly email: string;
  /** Null for somebody without a password, who gets a link instead. */
  readonly form: FormModel<'current' | 'password'> | null;
  /** It was changed just now. */
  readonly changed: boolean;
}
