import type { FoundPage, Search } from '../../../accounts/directory/directory.service.js';
import { personState, personStates } from '../../../accounts/directory/person-state.js';
import { addresses } from '../../addresses.js';
import type { When, Words } from '../../views/words.js';

export const roles = ['instructor', 'administrator'] as const;

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

export interface PeoplePage {
  readonly text: string;
  readonly roles: readonly Choice[];
  readonly states: readonly Choice[];
  /** Whether everybody is shown. */
  readonly isAll: boolean;
  readonly people: readonly PersonRow[];
  readonly nextHref: string | null;
  readonly allHref: string;
  readonly inviteHref: string;
  readonly invitationsHref: string;
  readonly importHref: string;
}

interface PersonRow {
  readonly href: string;
  readonly name: string;
  readonly email: string;
  /** As it is said, such as "Instructor, Administrator". */
  readonly roles: string;
  readonly state: string;
  readonly since: When;
}

/** What was asked for in the address of the page; what makes no sense there asks for nothing. */
export function searchIn({ q, role, state }: Readonly<Record<string, unknown>>): Search {
  const oneOf = <T extends string>(all: readonly T[], value: unknown) => all.find((each) => each === value) ?? null;
  return {
    text: typeof q === 'string' ? q.trim().slice(0, 200) : '',
    role: oneOf(roles, role),
    state: oneOf(personStates, state),
  };
}

export function peoplePage({ found, before }: FoundPage, { text, role, state }: Search, words: Words): PeoplePage {
  const asked = { ...(text && { q: text }), ...(role && { role }), ...(state && { state }) };
  const roleName = (each: string) => words.say(`invite.role.${each}`);
  const stateName = (each: string) => words.say(`admin.person.state.${each}`);
  return {
    text,
    roles: roles.map((value) => ({ value, text: roleName(value), chosen: value === role })),
    states: personStates.map((value) => ({ value, text: stateName(value), chosen: value === state })),
    isAll: Object.keys(asked).length === 0,
    people: found.map(({ person, roles: given }) => ({
      href: addresses.person(person.id),
      name: person.erasedAt ? words.say('admin.person.erased') : person.name,
      email: person.email,
      roles: words.list((given.length > 0 ? given : ['practitioner']).map(roleName)),
      state: stateName(personState(person)),
      since: person.createdAt,
    })),
    nextHref: before && `${addresses.people}?${new URLSearchParams({ ...asked, before }).toString()}`,
    allHref: addresses.people,
    inviteHref: addresses.newInvitation,
    invitationsHref: addresses.invitations,
    importHref: addresses.peopleImport,
  };
}
