import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { Writes } from '../../kernel/writes.js';
import { RememberedDevice } from '../factors/remembered-device.entity.js';
import { Person } from '../person.entity.js';
import { Session } from '../session.entity.js';
import { Administrators } from './administrators.service.js';

/** Keeps somebody out without losing anything of theirs: certificates stay valid, the record stays whole. */
@Injectable()
export class Deactivations {
  constructor(
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly administrators: Administrators,
  ) {}

  /**
   * Ends all sessions of the person and refuses their sign-in from now on.
   * @throws NotFound without such a person, RuleBroken `last-administrator` when nobody would be left to run the place
   */
  async deactivate(personId: string, actorId: string, reason: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      await this.administrators.release(personId, actorId);
      if ((await this.#locked(personId)).deactivatedAt !== null) return;
      await unit.update(Person, { id: personId }, { deactivatedAt: this.clock.now() });
      await unit.delete(Session, { personId });
      await unit.delete(RememberedDevice, { personId });
      await this.acts.record({ actorId, verb: 'person.deactivated', subject: ['person', personId], reason });
    });
  }

  /** Lets the person sign in again, with the roles that they had. @throws NotFound without such a person */
  async reactivate(personId: string, actorId: string, reason: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      if ((await this.#locked(personId)).deactivatedAt === null) return;
      await unit.update(Person, { id: personId }, { deactivatedAt: null });
      await this.acts.record({ actorId, verb: 'person.reactivated', subject: ['person', personId], reason });
    });
  }

  async #locked(personId: string): Promise<Person> {
    const person = await this.writes.lock(Person, { id: personId });
    if (person) return person;
    throw new NotFound('not-found');
  }
}
