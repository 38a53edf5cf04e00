import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.service.js';
import { Clock } from '../kernel/clock.js';
import { NotFound, RuleBroken } from '../kernel/errors.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { emailKey } from './email.js';
import { passwordFits } from './passwords.js';
import { Person } from './person.entity.js';
import { Administrators } from './roles/administrators.service.js';

/** How long somebody who leaves can change their mind, in milliseconds. */
const grace = 14 * 24 * 60 * 60_000;

/** The plan to have one's account erased, and the way back from it. The erasing itself takes all rooms, and is not done here. */
@Injectable()
export class Leaving {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly administrators: Administrators,
  ) {}

  /** What somebody types so that no one else erases their account: the password, or the address where they have none. */
  async confirmsBy(personId: string): Promise<'password' | 'address'> {
    return (await this.#person(personId)).passwordHash === null ? 'address' : 'password';
  }

  /** When the account is to be erased, or null. */
  async plannedFor(personId: string): Promise<Date | null> {
    return (await this.#person(personId)).eraseAfter;
  }

  /** @throws RuleBroken at the field `confirmation` when what was typed is wrong; `last-administrator` */
  async confirm(personId: string, typed: string): Promise<void> {
    const person = await this.#person(personId);
    const { passwordHash, email } = person;
    if (passwordHash === null && emailKey(typed) !== emailKey(email)) {
      throw new RuleBroken('address-not-yours', {}, 'confirmation');
    }
    if (passwordHash !== null && !(await passwordFits(typed, passwordHash))) {
      throw new RuleBroken('password-wrong', {}, 'confirmation');
    }
    if (await this.administrators.isLast(personId)) throw new RuleBroken('last-administrator', {}, 'confirmation');
  }

  /** Plans it, in two weeks; who has planned it already keeps their day. Returns the person as they are now. */
  async plan(personId: string): Promise<Person & { readonly eraseAfter: Date }> {
    return this.writes.unit(async (unit) => {
      const person = await this.writes.lock(Person, { id: personId });
      if (!person || person.erasedAt) throw new NotFound('not-found');
      if (person.eraseAfter) return { ...person, eraseAfter: person.eraseAfter };
      const eraseAfter = new Date(this.clock.now().getTime() + grace);
      await unit.update(Person, { id: personId }, { eraseAfter });
      await this.#record(personId, 'person.erasure-planned');
      return { ...person, eraseAfter };
    });
  }

  /** Keeps the account after all. */
  async stay(personId: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const person = await this.writes.lock(Person, { id: personId });
      if (!person?.eraseAfter) return;
      await unit.update(Person, { id: personId }, { eraseAfter: null });
      await this.#record(personId, 'person.erasure-cancelled');
    });
  }

  /** Whether the time has come, by the plan that was made for this moment; the row is kept from a change of mind meanwhile. */
  async isDue(personId: string, plannedFor: Date): Promise<boolean> {
    const person = await this.writes.lock(Person, { id: personId });
    return person?.eraseAfter?.getTime() === plannedFor.getTime() && plannedFor <= this.clock.now();
  }

  async #record(personId: string, verb: string): Promise<void> {
    await this.acts.record({ actorId: personId, verb, subject: ['person', personId] });
  }

  async #person(personId: string): Promise<Person> {
    const person = await this.reads.findOneBy(Person, { id: personId });
    if (!person) throw new NotFound('not-found');
    return person;
  }
}
