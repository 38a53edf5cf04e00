import { type InvitationState, stateOf } from '../../../accounts/invitations/invitation-state.js';
import type { Listed, ListedPage, ListedState } from '../../../accounts/invitations/invitation-list.service.js';
import { addresses } from '../../addresses.js';
import type { When, Words } from '../../views/words.js';

export interface InvitationsPage {
  /** Whom a letter has just been sent to; null where none was. */
  readonly sentTo: string | null;
  readonly newHref: string;
  readonly importHref: string;
  readonly filters: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  readonly isOpen: boolean;
  readonly invitations: readonly InvitationRow[];
  /** The page after this one; null on the last. */
  readonly nextHref: string | null;
}

export interface InvitationRow {
  readonly id: string;
  /** The address, or that it was a link. */
  readonly whom: string;
  readonly role: string;
  readonly course: string | null;
  readonly inviter: string;
  readonly invited: When;
  readonly until: When;
  /** As it is said, such as "Accepted". */
  readonly state: string;
  /** Where to end it and where to begin it anew; null where there is nothing to end, or nothing to begin. */
  readonly withdrawal: string | null;
  readonly renewal: string | null;
  readonly renewLabel: string;
}

/** Titles of courses by their id. */
export type Titles = ReadonlyMap<string, string>;

export function invitationsPage(
  { listed, before }: ListedPage,
  shown: ListedState,
  sentTo: string | null,
  titles: Titles,
  now: Date,
  words: Words,
): InvitationsPage {
  const href = (state: ListedState) =>
    state === 'open' ? addresses.invitations : `${addresses.invitations}?show=ended`;
  return {
    sentTo,
    newHref: addresses.newInvitation,
    importHref: addresses.peopleImport,
    filters: (['open', 'ended'] as const).map((state) => ({
      href: href(state),
      label: words.say(`invite.show.${state}`),
      current: state === shown,
    })),
    isOpen: shown === 'open',
    invitations: listed.map((each) => row(each, titles, now, words)),
    nextHref: before && `${addresses.invitations}?show=${shown}&before=${before}`,
  };
}

function row({ invitation, inviter }: Listed, titles: Titles, now: Date, words: Words): InvitationRow {
  const { id, email, role, courseId, invitedAt, expiresAt } = invitation;
  const state = stateOf(invitation, now);
  const canBegin: readonly InvitationState[] = ['open', 'expired'];
  return {
    id,
    whom: email ?? words.say('invite.by-link'),
    role: words.say(`invite.role.${role}`),
    course: courseId && (titles.get(courseId) ?? courseId),
    inviter,
    invited: invitedAt,
    until: expiresAt,
    state: words.say(`invite.state.${state}`),
    withdrawal: state === 'open' ? addresses.withdrawal(id) : null,
    renewal: canBegin.includes(state) ? addresses.renewal(id) : null,
    renewLabel: words.say(email === null ? 'invite.new-link' : 'invite.send-again'),
  };
}
