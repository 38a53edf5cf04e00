import type { Device } from '../../accounts/devices.service.js';
import type { FactorSummary } from '../../accounts/factors/factors.service.js';
import type { Person } from '../../accounts/person.entity.js';
import type { Topic } from '../../kernel/mail/letter-kinds.js';
import { addresses } from '../addresses.js';
import type { When, Words } from '../views/words.js';
import { factorLines } from './factors/factors.page.js';

/** One fact of an account, and where it is changed. */
export interface AccountRow {
  readonly label: string;
  readonly lines: readonly string[];
  readonly href: string;
  readonly action: string;
}

export interface AccountSection {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly AccountRow[];
}

/** Everything about one's own account at a glance. */
export interface AccountPage {
  /** What was done just now, in a sentence. */
  readonly done: string | null;
  /** When the account is to be erased. */
  readonly erasedOn: When | null;
  readonly erasureHref: string;
  readonly sections: readonly AccountSection[];
}

export interface AccountFacts {
  readonly person: Person;
  readonly devices: readonly Device[];
  readonly factors: FactorSummary;
  /** By which providers the person signs in; null where there are none to sign in by. */
  readonly providers: readonly string[] | null;
  readonly topics: readonly Topic[];
  readonly refused: readonly Topic[];
  /** How many certificates stand in another name. */
  readonly otherNames: number;
}

/** What can be said to have been done, by the word in the address. */
const doings = ['name', 'profile', 'preferences', 'certificates', 'staying'] as const;

export function doneSaid(what: unknown, words: Words): string | null {
  const doing = doings.find((each) => each === what);
  return doing === undefined ? null : words.say(`account.done.${doing}`);
}

export function accountPage(facts: AccountFacts, done: string | null, words: Words): AccountPage {
  const section = (id: string, rows: readonly AccountRow[]): AccountSection => ({
    id,
    title: words.say(`account.section.${id}`),
    rows,
  });
  return {
    done,
    erasedOn: facts.person.eraseAfter,
    erasureHref: addresses.erasure,
    sections: [
      section('you', aboutYou(facts, words)),
      section('signing-in', signingIn(facts, words)),
      section('preferences', preferences(facts, words)),
      section('data', data(words)),
    ],
  };
}

type Key =
  | 'name'
  | 'about'
  | 'email'
  | 'password'
  | 'identities'
  | 'factors'
  | 'devices'
  | 'preferences'
  | 'letters'
  | 'copy'
  | 'erasure';

function row(key: Key, lines: readonly (string | null)[], href: string, words: Words): AccountRow {
  const said = lines.filter((line) => line !== null);
  return {
    label: words.say(`account.row.${key}`),
    lines: said.length > 0 ? said : [words.say('account.none')],
    href,
    action: words.say(`account.change.${key}`),
  };
}

function aboutYou({ person, otherNames }: AccountFacts, words: Words): AccountRow[] {
  const { name, pronouns, profession, licences } = person;
  const held = (licences ?? []).map((licence) => words.say('account.licence', { ...licence }));
  const elsewhere = {
    label: words.say('account.row.other-names'),
    lines: [words.say('account.other-names', { count: otherNames })],
    href: addresses.otherNames,
    action: words.say('account.change.other-names'),
  };
  return [
    row('name', [name], addresses.ownName, words),
    ...(otherNames > 0 ? [elsewhere] : []),
    row('about', [pronouns, profession, ...held], addresses.profile, words),
  ];
}

/** Whatever lets somebody in has its row here. */
function signingIn({ person, providers, factors, devices }: AccountFacts, words: Words): AccountRow[] {
  const password = words.say(person.passwordHash === null ? 'account.password.none' : 'account.password.set');
  return [
    row('email', [person.email], addresses.changeAddress, words),
    row('password', [password], addresses.changePassword, words),
    ...(providers ? [row('identities', providers, addresses.identities, words)] : []),
    row('factors', factorLines(factors, words), addresses.factors, words),
    row('devices', [words.say('account.devices', { count: devices.length })], addresses.devices, words),
  ];
}

function preferences({ person, topics, refused }: AccountFacts, words: Words): AccountRow[] {
  const zone = person.timeZone ?? words.say('account.zone.site', { zone: 'UTC' });
  const letters = topics
    .filter((topic) => !refused.includes(topic))
    .map((topic) => words.say(`account.topic.${topic}`));
  return [
    row('preferences', [words.say(`language.${person.language}`), zone], addresses.preferences, words),
    row('letters', letters, `${addresses.preferences}#letters`, words),
  ];
}

function data(words: Words): AccountRow[] {
  return [
    row('copy', [words.say('account.copy.text')], addresses.ownData, words),
    row('erasure', [words.say('account.erasure.text')], addresses.erasure, words),
  ];
}
