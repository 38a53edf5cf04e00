import type { FormModel } from '../views/form.js';

/** Somebody registered, or could not sign in yet, and has a letter to look for; whether there is one nobody is told. */
export interface LetterSentPage {
  readonly form: FormModel<'email'>;
  /** It was asked for once more just now. */
  readonly again: boolean;
  readonly mail: MailState;
}

/** How letters leave: by a mail server, onto a page in development, or not yet. */
export interface MailState {
  readonly isSent: boolean;
  readonly outboxHref: string | null;
}

/** The letter's link: the password of the registration shows that both are one person's. */
export interface ConfirmPage {
  readonly action: string;
  readonly email: string;
  readonly form: FormModel<'password'>;
}
