import type { FormModel } from '../views/form.js';
import type { MailState } from './confirm.page.js';

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
