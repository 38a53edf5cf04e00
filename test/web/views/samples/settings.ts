import { standardSettings } from '../../../../src/kernel/settings/setting-kinds.js';
import type { Setting } from '../../../../src/kernel/settings/setting.entity.js';
import { policyFormPage } from '../../../../src/web/admin/settings/policy-form.page.js';
import { settingsPage } from '../../../../src/web/admin/settings/settings.page.js';
import { versionsPage } from '../../../../src/web/admin/settings/versions.page.js';
import { policyNames } from '../../../../src/web/policies/policy.js';
import { policyPage } from '../../../../src/web/policies/policy.page.js';
import { formModel } from '../../../../src/web/views/form.js';
import { installationOf } from '../../../../src/web/views/installation.js';
import { anonymous, longName, practitioner, type Sample, words } from './sample.js';

const set = {
  ...standardSettings,
  'provider-name': 'Harbour University of Applied Sciences, Department of Continuing Education',
  'provider-address': '1 Quay Street\nHarbour Town\nH1 2AB',
  'contact-email': 'office@harbour.example',
  logo: { object: `${'a'.repeat(64)}.png`, width: 640, height: 160, text: 'Harbour University' },
  'policy-refunds': '## Refunds\n\nThere are **none**.',
};
const installation = installationOf(set);
const office = (path: string) => ({ ...practitioner(path), viewer: { name: 'Robin Specimen', administers: true } });
const version = (key: Setting['key'], number: number, value: Setting['value']): Setting => ({
  ...{ id: `s${number}`, key, version: number, value, changedBy: number === 1 ? 'p9' : 'p1' },
  changedAt: new Date(`2026-11-2${number}T09:00:00Z`),
});
const names = new Map([['p1', longName]]);
const problems = [
  { field: 'name', text: 'Keep the name within 120 characters' },
  { field: 'logo', text: 'Choose a picture' },
  { field: 'needed', text: 'Set up a second step for yourself first' },
];
const of = (name: string, template: string, model: object, context: Sample['context']): Sample => ({
  ...{ name, template, model, context },
});
const path = '/admin/settings';
const written = { version: 2, isOwn: true, form: formModel(['text'], { text: '## A <title>\n\n- one\n- two' }) };
const refused = { version: 0, isOwn: false, form: formModel(['text'], {}, [{ field: 'text', text: 'Write a text' }]) };

export const settingsSamples: readonly Sample[] = [
  ...policyNames.map((name) =>
    of(
      `policy-${name}`,
      'home/policy',
      policyPage(name, { text: null, since: null }, null, words),
      anonymous(`/${name}`),
    ),
  ),
  of(
    'policy-own',
    'home/policy',
    policyPage(
      'refunds',
      { text: set['policy-refunds'], since: new Date('2026-11-22') },
      'office@harbour.example',
      words,
    ),
    { ...practitioner('/policies/refunds'), installation },
  ),
  of(
    'settings',
    'admin/settings/settings',
    settingsPage({ values: standardSettings, provider: null }, words),
    office(path),
  ),
  of(
    'settings-set',
    'admin/settings/settings',
    settingsPage({ values: set, provider: 'login.harbour.example', done: 'logo' }, words),
    { ...office(path), installation },
  ),
  of(
    'settings-refused',
    'admin/settings/settings',
    settingsPage(
      { values: set, provider: 'login.harbour.example', typed: { name: 'x', needed: '1' }, problems },
      words,
    ),
    { ...office(path), installation: { ...installation, logo: null } },
  ),
  of('setting-never', 'admin/settings/versions', versionsPage('oidc-label', [], names, words), office(path)),
  of(
    'setting-versions',
    'admin/settings/versions',
    versionsPage(
      'policy-refunds',
      [version('policy-refunds', 2, '## A\n\nb'), version('policy-refunds', 1, null)],
      names,
      words,
    ),
    office(path),
  ),
  of(
    'setting-logos',
    'admin/settings/versions',
    versionsPage('logo', [version('logo', 2, set.logo), version('logo', 1, null)], names, words),
    office(path),
  ),
  of(
    'policy-form',
    'admin/settings/policy',
    policyFormPage('refunds', { ...written, preview: '## How\n\nso' }, words),
    office(path),
  ),
  of('policy-form-refused', 'admin/settings/policy', policyFormPage('privacy', refused, words), office(path)),
];
