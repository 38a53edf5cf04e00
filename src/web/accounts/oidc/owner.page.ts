import type { FormModel } from '../../views/form.js';
import type { MailState } from '../confirm.page.js';

/** An account has the address that somebody came with: they show once that it is theirs. */
export interface OwnerPage {
  readonly form: FormModel<'password'>;
  readonly email: string;
  readonly provider: string;
  readonly mail: MailState;
  /** The letter was sent just now. */
  readonly sent: boolean;
  readonly letterAction: string;
}

/** The link of that letter. */
export interface OwnerLetterPage {
  readonly action: string;
  readonly email: string;
  readonly provider: string;
}
