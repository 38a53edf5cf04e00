import type { FormModel } from '../../views/form.js';
import type { When } from '../../views/words.js';

/** One passkey: its name, and its end. */
export interface PasskeyPage {
  readonly name: string;
  readonly createdAt: When;
  readonly usedAt: When | null;
  readonly form: FormModel<'name'>;
  readonly action: string;
  readonly removal: string;
}
