import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { hashOf } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Person } from '../person.entity.js';
import { Invitation } from './invitation.entity.js';
import { stateOf } from './invitation-state.js';

/** An invitation with the name of whoever made it. */
export interface Listed {
  readonly invitation: Invitation;
  readonly inviter: string;
}

export interface ListedPage {
  readonly listed: readonly Listed[];
  /** Where the next page begins; null on the last. */
  readonly before: string | null;
}

/** Whether an invitation waits for its answer, or has had its end. */
export type ListedState = 'open' | 'ended';

const pageSize = 50;

const conditions = {
  open: 'i.acceptedAt IS NULL AND i.withdrawnAt IS NULL AND i.expiresAt > :now',
  ended: '(i.acceptedAt IS NOT NULL OR i.withdrawnAt IS NOT NULL OR i.expiresAt <= :now)',
} as const satisfies Record<ListedState, string>;

@Injectable()
export class InvitationList {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** The latest first, from the one after `before` on. */
  async page(state: ListedState, before: string | null): Promise<ListedPage> {
    const query = this.reads
      .select(Invitation, 'i')
      .where(conditions[state], { now: this.clock.now().getTime() })
      .orderBy('i.id', 'DESC')
      .take(pageSize + 1);
    if (before !== null) query.andWhere('i.id < :before', { before });
    const found = await query.getMany();
    const invitations = found.slice(0, pageSize);
    const names = await this.#names(invitations.map(({ invitedBy }) => invitedBy));
    const listed = invitations.map((invitation) => ({
      invitation,
      inviter: names.get(invitation.invitedBy) ?? '',
    }));
    return { listed, before: found.length > pageSize ? (invitations.at(-1)?.id ?? null) : null };
  }

  /** How many wait for their answer. */
  async open(): Promise<number> {
    return this.reads.select(Invitation, 'i').where(conditions.open, { now: this.clock.now().getTime() }).getCount();
  }

  async byId(id: string): Promise<Invitation | null> {
    return this.reads.findOneBy(Invitation, { id });
  }

  /** The open invitation that a link belongs to, with the name of whoever made it; null where the link is not good. */
  async byLink(secret: string): Promise<Listed | null> {
    const invitation = await this.reads.findOneBy(Invitation, { linkHash: hashOf(secret) });
    if (!invitation || stateOf(invitation, this.clock.now()) !== 'open') return null;
    const names = await this.#names([invitation.invitedBy]);
    return { invitation, inviter: names.get(invitation.invitedBy) ?? '' };
  }

  async #names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const people = await this.reads
      .select(Person, 'p')
      .select(['p.id', 'p.name'])
      .where('p.id IN (:...ids)', { ids: [...new Set(ids)] })
      .getMany();
    return new Map(people.map(({ id, name }) => [id, name]));
  }
}
