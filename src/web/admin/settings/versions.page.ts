import type { Setting } from '../../../kernel/settings/setting.entity.js';
import type { SettingKey } from '../../../kernel/settings/setting-kinds.js';
import { addresses } from '../../addresses.js';
import { policies, policyNames } from '../../policies/policy.js';
import type { When, Words } from '../../views/words.js';

/** What one setting was, version by version, the newest first. */
export interface VersionsPage {
  readonly title: string;
  readonly versions: readonly {
    readonly version: number;
    readonly at: When;
    readonly who: string;
    readonly whoHref: string;
    /** What was set, line by line. */
    readonly lines: readonly string[];
    /** Where the text is taken up again; null for what is set by a form in a line or two. */
    readonly againHref: string | null;
  }[];
}

/** How each setting is called, and what a value of it looks like. */
const settings = {
  'provider-name': plain,
  'provider-address': plain,
  'contact-email': plain,
  logo: (value, words) => {
    const logo = value as { readonly text: string; readonly width: number; readonly height: number } | null;
    return logo ? [words.say('admin.settings.logo-was', { ...logo })] : nothing(words);
  },
  'policy-privacy': plain,
  'policy-accessibility': plain,
  'policy-refunds': plain,
  'policy-complaints': plain,
  'policy-records': plain,
  'administrators-need-second-factor': (value, words) => [
    words.say(value === true ? 'admin.settings.needed-yes' : 'admin.settings.needed-no'),
  ],
  'sign-off-needed': everywhere,
  'disclosures-needed': everywhere,
  'oidc-label': plain,
} as const satisfies Record<SettingKey, (value: Setting['value'], words: Words) => readonly string[]>;

export const isSetting = (key: string): key is SettingKey => Object.hasOwn(settings, key);

export function versionsPage(
  key: SettingKey,
  versions: readonly Setting[],
  names: ReadonlyMap<string, string>,
  words: Words,
): VersionsPage {
  const policy = policyNames.find((name) => policies[name].setting === key);
  return {
    title: policy ? policies[policy].title(words) : words.say(`admin.settings.key.${key}`),
    versions: versions.map(({ version, value, changedAt, changedBy }) => ({
      ...{ version, at: changedAt, whoHref: addresses.person(changedBy) },
      who: names.get(changedBy) ?? words.say('admin.person.erased'),
      lines: settings[key](value, words),
      againHref: policy && value !== null ? `${addresses.policyForm(policy)}?from=${version}` : null,
    })),
  };
}

function plain(value: Setting['value'], words: Words): readonly string[] {
  return typeof value === 'string' ? value.split('\n').filter((line) => line.trim() !== '') : nothing(words);
}

function everywhere(value: Setting['value'], words: Words): readonly string[] {
  return [words.say(value === true ? 'admin.settings.everywhere-yes' : 'admin.settings.everywhere-no')];
}

const nothing = (words: Words): readonly string[] => [words.say('admin.settings.as-shipped')];
