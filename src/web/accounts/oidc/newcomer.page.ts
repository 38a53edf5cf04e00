import type { FormModel } from '../../views/form.js';

/** The account that somebody from the provider is about to have. */
export interface NewcomerPage {
  readonly form: FormModel<'name'>;
  /** The provider vouches for it, and so it is not asked for. */
  readonly email: string;
  readonly provider: string;
}
