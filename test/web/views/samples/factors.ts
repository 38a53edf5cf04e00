import type { FactorSummary } from '../../../../src/accounts/factors/factors.service.js';
import { appPage } from '../../../../src/web/account/factors/app.page.js';
import { factorsPage } from '../../../../src/web/account/factors/factors.page.js';
import type { PasskeyPage } from '../../../../src/web/account/factors/passkey.page.js';
import { recoveryCodesPage } from '../../../../src/web/account/factors/recovery-codes.page.js';
import { identityFields, identityPage } from '../../../../src/web/accounts/factors/identity.page.js';
import { secondStepPage } from '../../../../src/web/accounts/factors/second-step.page.js';
import { formModel } from '../../../../src/web/views/form.js';
import { anonymous, longName, practitioner, type Sample, words } from './sample.js';

const now = new Date('2026-11-23T09:00:00Z');
const email = 'robin@ashgrove.example';
const passkey = (id: string, usedAt: Date | null) => ({
  ...{ id, personId: 'p1', name: `${longName} & <key>`.slice(0, 60), credentialId: id, publicKey: 'k', counter: 0 },
  ...{ transports: [], createdAt: now, usedAt },
});
const app = { id: 'a', personId: 'p1', sealedKey: 's', lastStep: 1, createdAt: now, usedAt: null };
const none: FactorSummary = { passkeys: [], app: null, codesLeft: 0 };
const all: FactorSummary = { passkeys: [passkey('k1', now), passkey('k2', null)], app, codesLeft: 2 };
const wrong = formModel(['code'], {}, [{ field: 'code', text: words.say('fault.code-wrong') }]);
const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

const facts = { needed: false, done: null, problem: null, suggested: 'Firefox on Linux' };
const onePasskey: PasskeyPage = {
  ...{ name: passkey('k1', now).name, createdAt: now, usedAt: now, form: formModel(['name'], { name: 'x' }) },
  ...{ action: '/account/factors/passkeys/k1', removal: '/account/factors/passkeys/k1/removal' },
};

const mine = (name: string, template: string, model: object): Sample => ({
  ...{ name: `factors-${name}`, template, model, context: practitioner(`/account/${name}`) },
});
const stranger = (name: string, model: object): Sample => ({
  ...{ name, template: 'accounts/factors/second-step', model, context: anonymous('/sign-in/second', 'c5rf') },
});

export const factorSamples: readonly Sample[] = [
  mine('none', 'account/factors/factors', factorsPage({ ...facts, summary: none, needed: true }, words)),
  mine('all', 'account/factors/factors', factorsPage({ ...facts, summary: all, done: 'app' }, words)),
  mine('problem', 'account/factors/factors', factorsPage({ ...facts, summary: all, problem: 'passkey' }, words)),
  mine('passkey', 'account/factors/passkey', onePasskey),
  mine('app', 'account/factors/app', appPage(key, email, formModel(['code']), null)),
  mine('app-refused', 'account/factors/app', appPage(key, email, wrong, app)),
  mine('codes', 'account/factors/recovery-codes', recoveryCodesPage(['1234-5678-9012', '0000-1111-2222'], 10)),
  mine('codes-later', 'account/factors/recovery-codes', recoveryCodesPage(null, 0)),
  mine(
    'identity',
    'accounts/factors/identity',
    identityPage({ email, passwordHash: 'h' }, all, formModel(identityFields), { next: '/account', isKept: true }),
  ),
  mine(
    'identity-nothing',
    'accounts/factors/identity',
    identityPage({ email, passwordHash: null }, none, formModel(identityFields), { next: null, isKept: false }),
  ),
  stranger('second-step', secondStepPage(all, formModel(['code']), false)),
  stranger('second-step-refused', secondStepPage({ ...all, passkeys: [] }, wrong, true)),
  stranger('second-step-passkey', secondStepPage({ ...all, app: null, codesLeft: 0 }, formModel(['code']), false)),
];
