import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound, RuleBroken } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { Person } from '../person.entity.js';
import { type Role, RoleGrant } from '../role-grant.entity.js';
import { Administrators } from './administrators.service.js';

/** Who is an instructor or an administrator. Every account is a practitioner's, which is nothing to give or take. */
@Injectable()
export class Roles {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly administrators: Administrators,
  ) {}

  /** What the person was given, the oldest first. */
  async of(personId: string): Promise<readonly RoleGrant[]> {
    return this.reads.find(RoleGrant, { where: { personId }, order: { grantedAt: 'ASC', role: 'ASC' } });
  }

  /**
   * Gives the role; who has it already keeps it as it was given.
   * @throws NotFound without such a person; RuleBroken `address-unconfirmed` where nobody has shown that the address is theirs
   */
  async grant(personId: string, role: Role, actorId: string, reason?: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const person = await this.reads.findOneBy(Person, { id: personId });
      if (!person) throw new NotFound('not-found');
      if (!person.confirmedAt) throw new RuleBroken('address-unconfirmed');
      const grant = { id: newId(), personId, role, grantedAt: this.clock.now(), grantedBy: actorId };
      await unit.createQueryBuilder().insert().into(RoleGrant).values(grant).orIgnore().execute();
      if (!(await this.reads.existsBy(RoleGrant, { id: grant.id }))) return;
      const why = reason === undefined ? {} : { reason };
      const subject = ['person', personId] as const;
      await this.acts.record({ actorId, verb: 'role.granted', subject, detail: { role }, ...why });
    });
  }

  /**
   * Takes the role back; it ends with the person's next request, because sessions read roles as they are.
   * @throws RuleBroken `last-administrator` when nobody would be left to run the place
   */
  async revoke(personId: string, role: Role, actorId: string, reason: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      if (role === 'administrator') await this.administrators.release(personId, actorId);
      const { affected } = await unit.delete(RoleGrant, { personId, role });
      if (!affected) return;
      const subject = ['person', personId] as const;
      await this.acts.record({ actorId, verb: 'role.revoked', subject, reason, detail: { role } });
    });
  }
}
