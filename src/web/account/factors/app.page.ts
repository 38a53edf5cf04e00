import { keyAddress } from '../../../accounts/factors/one-time-code.js';
import { qrCode, qrPath, quietZone } from '../../../credentials/qr.js';
import type { FormModel } from '../../views/form.js';
import type { When } from '../../views/words.js';

/** Setting up an authenticator app: its key as a picture and to type, and the code that shows that the app has it. */
export interface AppPage {
  readonly form: FormModel<'code'>;
  readonly qr: { readonly viewBox: string; readonly path: string };
  /** In groups of four, as it is typed. */
  readonly key: string;
  /** Opens the app on the device on which the page is read. */
  readonly href: string;
  /** The app that there is already: it can be removed, and a new one takes its place. */
  readonly current: { readonly createdAt: When; readonly usedAt: When | null } | null;
}

export function appPage(key: string, email: string, form: AppPage['form'], current: AppPage['current']): AppPage {
  const href = keyAddress(key, 'Attune', email);
  const qr = qrCode(href);
  const side = qr.size + 2 * quietZone;
  return {
    form,
    qr: { viewBox: [-quietZone, -quietZone, side, side].join(' '), path: qrPath(qr) },
    key: (key.match(/.{1,4}/g) ?? []).join(' '),
    href,
    current,
  };
}
