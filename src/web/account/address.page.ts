import type { FormModel } from '../views/form.js';
import type { MailState } from '../accounts/confirm.page.js';

/** Another address for the account. */
export interface AddressPage {
  /** The address of now. */
  readonly email: string;
  /** Null for somebody without a password, who has to set one first. */
  readonly form: FormModel<'email' | 'current'> | null;
  /** The two letters were sent just now. */
  readonly sent: boolean;
  readonly mail: MailState;
}
