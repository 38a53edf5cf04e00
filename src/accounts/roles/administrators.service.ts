import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { RuleBroken } from '../../kernel/errors.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { isLastAdministrator } from '../access.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { Person } from '../person.entity.js';
import { RoleGrant } from '../role-grant.entity.js';

/** Those who run the place. There is always one who can sign in, or nobody could ever make another. */
@Injectable()
export class Administrators {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /**
   * Comes before whatever ends somebody's time as an administrator, in the same unit of work: a demotion, a deactivation, an
   * erasure. Rights that they offered and that nobody has taken up yet are withdrawn.
   * @throws RuleBroken `last-administrator` when there is nobody else
   */
  async release(personId: string, actorId: string): Promise<void> {
    await this.#lock();
    const active = await this.#active();
    if (isLastAdministrator(personId, active)) throw new RuleBroken('last-administrator');
    if (active.includes(personId)) await this.#withdrawOffers(personId, actorId);
  }

  /** Whether nobody would be left to run the place if this person stopped. */
  async isLast(personId: string): Promise<boolean> {
    return isLastAdministrator(personId, await this.#active());
  }

  /** Two administrators who remove each other at once take turns here, and the second is refused. */
  async #lock(): Promise<void> {
    const grants = await this.reads.find(RoleGrant, { where: { role: 'administrator' }, order: { id: 'ASC' } });
    for (const { id } of grants) await this.writes.lock(RoleGrant, { id });
  }

  async #active(): Promise<string[]> {
    const grants = await this.reads
      .select(RoleGrant, 'grant')
      .innerJoin(Person, 'person', 'person.id = grant.personId AND person.deactivatedAt IS NULL')
      .where('grant.role = :role AND person.erasedAt IS NULL AND person.confirmedAt IS NOT NULL', {
        role: 'administrator',
      })
      .getMany();
    return grants.map(({ personId }) => personId);
  }

  async #withdrawOffers(invitedBy: string, actorId: string): Promise<void> {
    const open = { invitedBy, role: Not('practitioner' as const), acceptedAt: IsNull(), withdrawnAt: IsNull() };
    for (const { id } of await this.reads.findBy(Invitation, open)) {
      const withdrawn = { withdrawnAt: this.clock.now(), withdrawnBy: actorId };
      await this.writes.unit((unit) => unit.update(Invitation, { id }, withdrawn));
      await this.acts.record({ actorId, verb: 'invitation.withdrawn', subject: ['invitation', id] });
    }
  }
}
