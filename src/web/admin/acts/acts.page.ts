import { z } from 'zod';
import { addresses } from '../../addresses.js';
import { formModel, type FormModel } from '../../views/form.js';
import type { Words } from '../../views/words.js';
import { type ActLine, verbName } from './act-line.js';
import { verbs } from './verbs.js';

export const actFields = ['verb', 'person', 'course', 'from', 'to'] as const;
export type ActField = (typeof actFields)[number];

/** What was asked for, as it stands in the address of the page. */
export type Asked = Readonly<Record<ActField, string>>;

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

export interface ActsPage {
  readonly form: FormModel<ActField>;
  readonly isAll: boolean;
  readonly listHref: string;
  readonly verbs: readonly Choice[];
  readonly courses: readonly Choice[];
  readonly acts: readonly ActLine[];
  readonly nextHref: string | null;
}

const day = z.union([z.literal(''), z.iso.date()]);

/** What makes no sense in the address of the page asks for nothing. */
export function askedIn(query: Readonly<Record<string, unknown>>): Asked {
  const text = (field: ActField) => {
    const value = query[field];
    return typeof value === 'string' ? value.trim().slice(0, 254) : '';
  };
  const dayOf = (field: 'from' | 'to') => (day.safeParse(text(field)).success ? text(field) : '');
  const verb = (verbs as readonly string[]).includes(text('verb')) ? text('verb') : '';
  return { verb, person: text('person'), course: text('course'), from: dayOf('from'), to: dayOf('to') };
}

/** The moment at which the day begins in UTC, so many days later. */
export const dayBegins = (date: string, daysLater = 0): Date | null =>
  date === '' ? null : new Date(Date.parse(`${date}T00:00:00Z`) + daysLater * 24 * 60 * 60_000);

export function actsPage(
  { acts, before }: { readonly acts: readonly ActLine[]; readonly before: string | null },
  asked: Asked,
  /** The address of whoever was asked for; null where there is none to show. */
  person: { readonly address: string | null; readonly isUnknown: boolean },
  titles: ReadonlyMap<string, string>,
  words: Words,
): ActsPage {
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
  const problems = person.isUnknown ? [{ field: 'person', text: words.say('admin.acts.nobody') }] : [];
  return {
    form: formModel(actFields, { ...asked, person: person.address ?? asked.person }, problems),
    isAll: Object.keys(given).length === 0,
    listHref: addresses.acts,
    verbs: verbs.map((verb) => ({ value: verb, text: verbName(verb, words), chosen: verb === asked.verb })),
    courses: [...titles].map(([id, title]) => ({ value: id, text: title, chosen: id === asked.course })),
    acts,
    nextHref: before && `${addresses.acts}?${new URLSearchParams({ ...given, before }).toString()}`,
  };
}
