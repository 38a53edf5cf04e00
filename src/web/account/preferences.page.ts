import type { Person } from '../../accounts/person.entity.js';
import { type Topic, topics } from '../../kernel/mail/letter-kinds.js';
import type { FormModel } from '../views/form.js';
import type { Words } from '../views/words.js';
import { type ZoneChoice, type ZoneGroup, zoneGroups } from './time-zones.js';

export type PreferencesField = 'language' | 'zone';
export const preferencesFields = ['language', 'zone'] as const;

/** In which language and time zone somebody is told things, and which letters they want. */
export interface PreferencesPage {
  readonly form: FormModel<PreferencesField>;
  readonly languages: readonly ZoneChoice[];
  /** What stands for the zone of the site. */
  readonly site: string;
  readonly zones: readonly ZoneGroup[];
  readonly letters: readonly { readonly id: string; readonly label: string; readonly ticked: boolean }[];
}

export interface PreferencesFacts {
  readonly languages: readonly string[];
  readonly wanted: readonly string[];
}

export const typedPreferences = ({ language, timeZone }: Person): Record<PreferencesField, string> => ({
  language,
  zone: timeZone ?? '',
});

/** The name of the box that stands for letters of a topic. */
export const boxOf = (topic: Topic): string => `letters-${topic}`;

export function preferencesPage(
  form: FormModel<PreferencesField>,
  { languages, wanted }: PreferencesFacts,
  words: Words,
): PreferencesPage {
  return {
    form,
    languages: languages.map((value) => ({
      value,
      text: words.say(`language.${value}`),
      chosen: value === form.values.language,
    })),
    site: words.say('account.zone.site', { zone: 'UTC' }),
    zones: zoneGroups(form.values.zone),
    letters: topics.map((topic) => ({
      id: boxOf(topic),
      label: words.say(`account.topic.${topic}`),
      ticked: wanted.includes(topic),
    })),
  };
}
