import type { FormModel } from '../views/form.js';
import type { MailState } from './confirm.page.js';

/** Where to send the link for a new password. */
export interface ResetPage {
  readonly form: FormModel<'email'>;
}

/** A letter is on its way, if the address has an account. */
export interface ResetSentPage {
  readonly mail: MailState;
}

/** The letter's link: a new password for this account. */
export interface NewPasswordPage {
  readonly action: string;
  readonly email: string;
  readonly form: FormModel<'password'>;
}
