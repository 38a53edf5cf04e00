import type { FormModel } from '../views/form.js';

/** The first administrator, by a one-time link. */
export interface SetUpPage {
  /** The link's own address, to which the form is sent. */
  readonly action: string;
  readonly form: FormModel<'name' | 'email' | 'password'>;
}
