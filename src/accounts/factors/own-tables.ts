import type { OwnTable } from '../../kernel/own-data/own-table.js';
import { AuthenticatorApp } from './authenticator-app.entity.js';
import { Passkey } from './passkey.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { RememberedDevice } from './remembered-device.entity.js';

const theirs = { where: 'person_id = :personId', fate: 'deleted' } as const;

/** Of a person's second factors the copy of their data tells names and dates; what opens something is left out. */
export const ownFactors: readonly OwnTable[] = [
  { ...theirs, name: 'passkeys', entity: Passkey, without: ['credentialId', 'publicKey', 'counter', 'transports'] },
  { ...theirs, name: 'authenticator_apps', entity: AuthenticatorApp, without: ['sealedKey', 'lastStep'] },
  { ...theirs, name: 'recovery_codes', entity: RecoveryCode, without: ['hash'] },
  { ...theirs, name: 'remembered_devices', entity: RememberedDevice, without: ['id'] },
];
