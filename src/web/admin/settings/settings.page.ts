import type { SettingValues } from '../../../kernel/settings/setting-kinds.js';
import { addresses } from '../../addresses.js';
import { policies, policyNames } from '../../policies/policy.js';
import { formModel, type FormModel, type Problem } from '../../views/form.js';
import { installationOf, type Installation } from '../../views/installation.js';
import type { Words } from '../../views/words.js';
import { type SettingsField, settingsFields } from './settings-form.js';

/** The largest logo: in bytes, and in pixels along either side. */
export const logoLimits = { bytes: 512 * 1024, pixels: 2_000 } as const;

/** Everything that can be set in the browser, each part with a form of its own. */
export interface SettingsPage {
  /** What was done just now, in a sentence. */
  readonly done: string | null;
  readonly form: FormModel<SettingsField>;
  readonly logo: Installation['logo'];
  readonly limits: { readonly kilobytes: number; readonly pixels: number };
  readonly needed: boolean;
  /** What publishing needs in every course. */
  readonly publishing: readonly {
    readonly name: string;
    readonly label: string;
    readonly ticked: boolean;
    readonly versionsHref: string;
    readonly key: string;
  }[];
  /** Null where no provider of sign-ins is set in the environment. */
  readonly provider: { readonly usual: string } | null;
  readonly policies: readonly {
    readonly title: string;
    readonly href: string;
    readonly editHref: string;
    readonly isOwn: boolean;
  }[];
  readonly versionsHref: { readonly [Part in 'name' | 'address' | 'email' | 'logo' | 'needed' | 'label']: string };
}

/** What was done can be said by the word in the address. */
const doings = ['provider', 'logo', 'sign-in', 'policy', 'publishing'] as const;

interface Shown {
  readonly values: SettingValues;
  /** What the provider is called without the setting; null where there is none. */
  readonly provider: string | null;
  readonly done?: unknown;
  readonly typed?: Readonly<Record<string, unknown>>;
  readonly problems?: readonly Problem[];
}

export function settingsPage({ values, provider, done, typed = {}, problems = [] }: Shown, words: Words): SettingsPage {
  const set = {
    name: values['provider-name'] ?? '',
    address: values['provider-address'] ?? '',
    email: values['contact-email'] ?? '',
    text: values.logo?.text ?? '',
    label: values['oidc-label'] ?? '',
  };
  const doing = doings.find((each) => each === done);
  const texts = Object.entries(typed).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return {
    done: doing === undefined ? null : words.say(`admin.settings.done.${doing}`),
    form: formModel(settingsFields, { ...set, ...Object.fromEntries(texts) }, problems),
    logo: installationOf(values).logo,
    limits: { kilobytes: logoLimits.bytes / 1024, pixels: logoLimits.pixels },
    needed: 'needed' in typed ? typed.needed === '1' : values['administrators-need-second-factor'],
    publishing: (['sign-off', 'disclosures'] as const).map((name) => ({
      ...{ name, label: words.say(`admin.settings.${name}-needed`), ticked: values[`${name}-needed`] },
      key: words.say(`admin.settings.key.${name}-needed`),
      versionsHref: addresses.settingVersions(`${name}-needed`),
    })),
    provider: provider === null ? null : { usual: provider },
    policies: policyNames.map((name) => ({
      ...{ title: policies[name].title(words), href: policies[name].href, editHref: addresses.policyForm(name) },
      isOwn: values[policies[name].setting] !== null,
    })),
    versionsHref: {
      name: addresses.settingVersions('provider-name'),
      address: addresses.settingVersions('provider-address'),
      email: addresses.settingVersions('contact-email'),
      logo: addresses.settingVersions('logo'),
      needed: addresses.settingVersions('administrators-need-second-factor'),
      label: addresses.settingVersions('oidc-label'),
    },
  };
}
