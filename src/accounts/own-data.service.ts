import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { OwnRows } from '../kernel/own-data/own-rows.service.js';
import type { CopiedRow, CopiedTable, OwnTable, PersonalPart } from '../kernel/own-data/own-table.js';
import { Writes } from '../kernel/writes.js';
import { SearchKey } from './directory/search-key.entity.js';
import { ownFactors } from './factors/own-tables.js';
import { Invitation } from './invitations/invitation.entity.js';
import { PeopleImport } from './invitations/people-import.entity.js';
import { MailedLink } from './mailed-link.entity.js';
import { ExternalIdentity } from './oidc/external-identity.entity.js';
import { Person } from './person.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import { Administrators } from './roles/administrators.service.js';
import { Session } from './session.entity.js';

const ofPerson = 'person_id = :personId';
const toThem = 'accepted_by = :personId OR email_key = (SELECT email_key FROM people WHERE id = :personId)';

const account: OwnTable = {
  ...{ name: 'account', entity: Person, where: 'id = :personId', fate: 'emptied' },
  without: ['passwordHash', 'emailKey'],
};
const invitation: OwnTable = {
  ...{ name: 'invitations', entity: Invitation, where: toThem, fate: 'emptied' },
  without: ['linkHash', 'emailKey'],
};
/** Whom they invited is somebody else's to know. */
const invited: OwnTable = {
  ...{ name: 'invitations_sent', entity: Invitation, where: 'invited_by = :personId', fate: 'kept' },
  without: ['linkHash', 'email', 'emailKey', 'name'],
};
/** The people in a file are somebody else too. */
const imported: OwnTable = {
  ...{ name: 'people_imports', entity: PeopleImport, where: 'made_by = :personId', fate: 'deleted' },
  without: ['lines', 'ignored'],
};
const sessions: OwnTable = { name: 'sessions', entity: Session, where: ofPerson, fate: 'deleted', without: ['id'] };
const gone: readonly OwnTable[] = [
  { name: 'roles', entity: RoleGrant, where: ofPerson, fate: 'deleted' },
  sessions,
  { name: 'mailed_links', entity: MailedLink, where: ofPerson, fate: 'deleted', without: ['id', 'data'] },
  ...ownFactors,
  { name: 'external_identities', entity: ExternalIdentity, where: ofPerson, fate: 'deleted' },
  imported,
  { name: 'search_keys', entity: SearchKey, where: ofPerson, fate: 'deleted', without: ['id'] },
];

/** What this room holds of a person. Of the account a row without anything personal stays, for certificates to refer to. */
@Injectable()
export class AccountsOwnData implements PersonalPart {
  readonly tables = [account, ...gone, invitation, invited];

  constructor(
    private readonly rows: OwnRows,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly administrators: Administrators,
  ) {}

  async copy(personId: string): Promise<CopiedTable[]> {
    const copied = await this.rows.copyAll(this.tables, personId);
    return copied.map((table) => (table.name === sessions.name ? { ...table, rows: table.rows.map(told) } : table));
  }

  /** @throws RuleBroken `last-administrator` when nobody would be left to run the place */
  async erase(personId: string): Promise<void> {
    const at = this.clock.now();
    await this.writes.unit(async (unit) => {
      await this.administrators.release(personId, personId);
      await this.#forgetInvitations(personId, at);
      await this.rows.erase(this.tables, personId);
      await unit.update(Person, { id: personId }, { ...emptied(personId), erasedAt: at });
    });
  }

  /** Without its address an open invitation would let in whoever has the link, so it ends. */
  async #forgetInvitations(personId: string, at: Date): Promise<void> {
    await this.writes.unit(async (unit) => {
      const theirs = unit.createQueryBuilder().update(Invitation).where(toThem, { personId });
      const open = unit
        .createQueryBuilder()
        .update(Invitation)
        .where(`(${toThem}) AND accepted_at IS NULL`, { personId });
      await open.set({ expiresAt: at }).execute();
      await theirs.set({ email: null, emailKey: null, name: null }).execute();
    });
  }
}

const emptied = (personId: string) => ({
  ...{ email: '', emailKey: `erased ${personId}`, name: '', passwordHash: null, confirmedAt: null },
  ...{ pronouns: null, profession: null, licences: null, timeZone: null, eraseAfter: null },
});

/** Of a session its person sees the browser; the rest are tokens. */
const told = ({ data, ...row }: CopiedRow): CopiedRow => ({
  ...row,
  device: (data as { agent?: unknown }).agent ?? null,
});
