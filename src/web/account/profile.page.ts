import type { FormModel } from '../views/form.js';
import { licencePlaces, type ProfileField } from './profile-form.js';

interface Field {
  readonly id: string;
  readonly value: string;
  readonly error: string | null;
}

/** What somebody says of themselves; licences stand in as many places as are filled, and one or two more. */
export interface ProfilePage {
  readonly form: FormModel<ProfileField>;
  readonly licences: readonly { readonly number: number; readonly body: Field; readonly serial: Field }[];
}

export function profilePage(form: FormModel<ProfileField>): ProfilePage {
  const field = (id: ProfileField): Field => ({ id, value: form.values[id] ?? '', error: form.errors[id] ?? null });
  const all = Array.from({ length: licencePlaces }, (_, at) => ({
    number: at + 1,
    body: field(`body-${at + 1}`),
    serial: field(`number-${at + 1}`),
  }));
  const filled = all.findLastIndex(({ body, serial }) => body.value !== '' || serial.value !== '') + 1;
  return { form, licences: all.slice(0, Math.max(2, filled + 1)) };
}
