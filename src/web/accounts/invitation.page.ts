import { mayAccept } from '../../accounts/access.js';
import { emailKey } from '../../accounts/email.js';
import type { Listed } from '../../accounts/invitations/invitation-list.service.js';
import { addresses } from '../addresses.js';
import type { FormModel } from '../views/form.js';
import type { When, Words } from '../views/words.js';
import { withNext } from './next.js';

export const invitedFields = ['name', 'password'] as const;
export type InvitedField = (typeof invitedFields)[number];

export interface InvitationPage {
  readonly inviter: string;
  /** What accepting brings, as a sentence. */
  readonly brings: string;
  readonly until: When;
  /** Exactly one of the next four: what this reader can do. */
  readonly accept: { readonly action: string; readonly name: string } | null;
  readonly register: { readonly action: string; readonly email: string; readonly form: FormModel<InvitedField> } | null;
  readonly enter: {
    readonly email: string | null;
    readonly signInHref: string;
    readonly registerHref: string | null;
  } | null;
  readonly other: { readonly email: string; readonly name: string } | null;
}

/** Who looks at it: nobody known, or somebody with the address of their account. */
export interface Invited {
  readonly reader: { readonly name: string; readonly email: string } | null;
  /** Whether the address that was invited can sign in already. */
  readonly hasAccount: boolean;
  readonly courseTitle: string | null;
}

export function invitationPage(
  secret: string,
  { invitation, inviter }: Listed,
  { reader, hasAccount, courseTitle }: Invited,
  form: FormModel<InvitedField>,
  words: Words,
): InvitationPage {
  const { email, role, expiresAt } = invitation;
  const page = {
    inviter,
    brings: words.say(`invitation.brings.${role}`, { course: courseTitle }),
    until: expiresAt,
    ...{ accept: null, register: null, enter: null, other: null },
  };
  if (reader && mayAccept({ emailKey: emailKey(reader.email) }, invitation))
    return { ...page, accept: { action: addresses.acceptance(secret), name: reader.name } };
  if (reader) return { ...page, other: { email: email ?? '', name: reader.name } };
  if (email !== null && !hasAccount)
    return { ...page, register: { action: addresses.invitedAccount(secret), email, form } };
  const here = addresses.invitation(secret);
  const registerHref = email === null ? withNext('/register', here) : null;
  return { ...page, enter: { email, signInHref: withNext('/sign-in', here), registerHref } };
}
