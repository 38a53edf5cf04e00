import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound, RuleBroken } from '../../kernel/errors.js';
import { hashOf, newId, newSecret } from '../../kernel/ids.js';
import { Outbox } from '../../kernel/mail/outbox.service.js';
import { Writes } from '../../kernel/writes.js';
import { mayAccept } from '../access.js';
import { emailKey } from '../email.js';
import { Person } from '../person.entity.js';
import { Roles } from '../roles/roles.service.js';
import { Invitation } from './invitation.entity.js';
import { invitationLifetime, stateOf } from './invitation-state.js';
import { behaviourOf, faultOfOffer, type OfferedRole } from './offered-role.js';

/** A course as an invitation names it: this room knows courses by their ids alone, and the letter says the title. */
export interface InvitedCourse {
  readonly id: string;
  readonly title: string;
}

export interface NewInvitation {
  readonly role: OfferedRole;
  readonly course: InvitedCourse | null;
  /** Null for a link that is handed over by other means. */
  readonly email: string | null;
  readonly name: string | null;
  /** The letter's. */
  readonly language: string;
}

/** An invitation's link opens for whoever has the secret, which is kept nowhere. */
export interface Made {
  readonly id: string;
  readonly secret: string;
}

/** What a letter needs to know that the invitation's row does not tell. */
type Wording = Pick<NewInvitation, 'course' | 'language'>;

@Injectable()
export class Invitations {
  constructor(
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly roles: Roles,
  ) {}

  /**
   * Invites by a letter, or by a link that the caller hands over.
   * @throws RuleBroken for what may not be offered, and `invited-already` while the address has an open invitation to the same
   */
  async invite({ role, course, email, name, language }: NewInvitation, actorId: string): Promise<Made> {
    const fault = faultOfOffer(role, course !== null, email === null ? 'link' : 'address');
    if (fault) throw new RuleBroken(fault, {}, fault === 'invite-by-hand' ? 'email' : 'course');
    return this.writes.unit(async (unit) => {
      const courseId = course?.id ?? null;
      if (email !== null && (await this.isOffered(email, role, courseId)))
        throw new RuleBroken('invited-already', {}, 'email');
      const invitation = unit.create(Invitation, {
        ...{ id: newId(), email, emailKey: email && emailKey(email), name, role, courseId },
        ...{ invitedBy: actorId, invitedAt: this.clock.now(), acceptedAt: null, acceptedBy: null },
        ...{ withdrawnAt: null, withdrawnBy: null },
      });
      const secret = this.#newLink(invitation);
      await unit.insert(Invitation, invitation);
      await this.#record('invitation.made', invitation.id, actorId, role);
      await this.#write(invitation, secret, { course, language });
      return { id: invitation.id, secret };
    });
  }

  /** Whether the address has an open invitation to the same. */
  async isOffered(email: string, role: OfferedRole, courseId: string | null): Promise<boolean> {
    const open = { acceptedAt: IsNull(), withdrawnAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
    const offer = { emailKey: emailKey(email), role, courseId: courseId ?? IsNull() };
    return this.writes.unit((unit) => unit.existsBy(Invitation, { ...open, ...offer }));
  }

  /** Makes a new link in place of the one before, which opens nothing any more, for two weeks from now. @throws NotFound */
  async renew(id: string, wording: Wording, actorId: string): Promise<Made> {
    return this.writes.unit(async (unit) => {
      const invitation = await this.#pending(id);
      const secret = this.#newLink(invitation);
      const { linkHash, expiresAt } = invitation;
      await unit.update(Invitation, { id }, { linkHash, expiresAt });
      await this.#record('invitation.renewed', id, actorId, invitation.role);
      await this.#write(invitation, secret, wording);
      return { id, secret };
    });
  }

  /** Ends an invitation that nobody accepted yet. @throws NotFound */
  async withdraw(id: string, actorId: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const { role } = await this.#pending(id);
      await unit.update(Invitation, { id }, { withdrawnAt: this.clock.now(), withdrawnBy: actorId });
      await this.#record('invitation.withdrawn', id, actorId, role);
    });
  }

  /**
   * Accepts for this person, and grants the role that was offered by the word of whoever offered it. What it means to be on a
   * course's staff is for the caller to see to, in the same unit of work.
   * @throws NotFound for a link that is not good, or no more; RuleBroken `invitation-for-another` for another address
   */
  async accept(secret: string, personId: string): Promise<Invitation> {
    return this.writes.unit(async (unit) => {
      const invitation = await this.writes.lock(Invitation, { linkHash: hashOf(secret) });
      const person = await unit.findOneBy(Person, { id: personId });
      const now = this.clock.now();
      if (!invitation || !person || stateOf(invitation, now) !== 'open') throw new NotFound('not-found');
      if (!mayAccept(person, invitation)) throw new RuleBroken('invitation-for-another');
      await unit.update(Invitation, { id: invitation.id }, { acceptedAt: now, acceptedBy: personId });
      const { grants } = behaviourOf(invitation.role);
      if (grants) await this.roles.grant(personId, grants, invitation.invitedBy);
      await this.#record('invitation.accepted', invitation.id, personId, invitation.role);
      return invitation;
    });
  }

  #newLink(invitation: Invitation): string {
    const secret = newSecret();
    invitation.linkHash = hashOf(secret);
    invitation.expiresAt = new Date(this.clock.now().getTime() + invitationLifetime);
    return secret;
  }

  /** One that can still be withdrawn or renewed, also when it has run out. */
  async #pending(id: string): Promise<Invitation> {
    const invitation = await this.writes.lock(Invitation, { id });
    if (invitation && invitation.acceptedAt === null && invitation.withdrawnAt === null) return invitation;
    throw new NotFound('not-found');
  }

  async #write({ email, linkHash, role, expiresAt }: Invitation, secret: string, { course, language }: Wording) {
    if (email === null) return;
    await this.outbox.post({
      ...{ key: `invitation ${linkHash}`, personId: null, address: email, template: 'invitation', language },
      data: { role, course: course?.title ?? null, until: expiresAt.toISOString(), link: `/invitations/${secret}` },
    });
  }

  async #record(verb: string, id: string, actorId: string, role: OfferedRole): Promise<void> {
    await this.acts.record({ actorId, verb, subject: ['invitation', id], detail: { role } });
  }
}
