import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.service.js';
import { NotFound } from '../kernel/errors.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { Person } from './person.entity.js';

/** What somebody says of themselves, beside the name on their certificates. */
export type Profile = Pick<Person, 'pronouns' | 'profession' | 'licences'>;
export type Preferences = Pick<Person, 'language' | 'timeZone'>;

/** What people tell about themselves and how they want to be told things. A change is an act, which does not repeat it. */
@Injectable()
export class Profiles {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
  ) {}

  /** @throws NotFound without such a person */
  async of(personId: string): Promise<Person> {
    const person = await this.reads.findOneBy(Person, { id: personId });
    if (!person) throw new NotFound('not-found');
    return person;
  }

  async describe(personId: string, profile: Profile): Promise<void> {
    await this.#change(personId, 'person.described', profile);
  }

  async prefer(personId: string, preferences: Preferences): Promise<void> {
    await this.#change(personId, 'person.preferences-changed', preferences);
  }

  async #change(personId: string, verb: string, change: Partial<Person>): Promise<void> {
    await this.writes.unit(async (unit) => {
      await unit.update(Person, { id: personId }, change);
      await this.acts.record({ actorId: personId, verb, subject: ['person', personId] });
    });
  }
}
