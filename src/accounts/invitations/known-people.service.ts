import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Reads } from '../../kernel/reads.js';
import { emailKey } from '../email.js';
import { Person } from '../person.entity.js';
import { type Known, offerKey } from './import-line.js';
import { Invitation } from './invitation.entity.js';
import type { Row } from './people-csv.js';

/** How many addresses go into one query: databases bound the number of values. */
const atOnce = 500;

/** Who of the people in a file is known already. */
@Injectable()
export class KnownPeople {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async among(rows: readonly Row[]): Promise<Omit<Known, 'courses'>> {
    const keys = [...new Set(rows.map(({ cells }) => emailKey(cells.email)))];
    const accounts = new Set<string>();
    const offers = new Set<string>();
    for (let from = 0; from < keys.length; from += atOnce) {
      const some = keys.slice(from, from + atOnce);
      for (const key of await this.#accounts(some)) accounts.add(key);
      for (const offer of await this.#offers(some)) offers.add(offer);
    }
    return { accounts, offers };
  }

  /** Those with an account among the people in a file, by `emailKey`. */
  async people(rows: readonly Row[]): Promise<ReadonlyMap<string, Person>> {
    const keys = [...new Set(rows.map(({ cells }) => emailKey(cells.email)))];
    const found = new Map<string, Person>();
    for (let from = 0; from < keys.length; from += atOnce) {
      const some = keys.slice(from, from + atOnce);
      const query = this.reads.select(Person, 'p').where('p.emailKey IN (:...some)', { some });
      for (const person of await query.getMany()) found.set(person.emailKey, person);
    }
    return found;
  }

  async #accounts(keys: readonly string[]): Promise<string[]> {
    const query = this.reads.select(Person, 'p').select(['p.id', 'p.emailKey']);
    const people = await query.where('p.emailKey IN (:...keys)', { keys }).getMany();
    return people.map((person) => person.emailKey);
  }

  async #offers(keys: readonly string[]): Promise<string[]> {
    const open = 'i.acceptedAt IS NULL AND i.withdrawnAt IS NULL AND i.expiresAt > :now';
    const invitations = await this.reads
      .select(Invitation, 'i')
      .where(`i.emailKey IN (:...keys) AND ${open}`, { keys, now: this.clock.now().getTime() })
      .getMany();
    return invitations.map((invitation) => offerKey(invitation.emailKey ?? '', invitation.role, invitation.courseId));
  }
}
