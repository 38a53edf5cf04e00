import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { RuleBroken } from '../../kernel/errors.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { emailKey } from '../email.js';
import { MailedLinks } from '../mailed-links.service.js';
import { isTaken, People } from '../people.service.js';
import { Person } from '../person.entity.js';
import type { Claimed } from './claimed.js';
import { Identities } from './identities.service.js';

/**
 * Whom an identity at a provider belongs to here. An `owner` has an account with its address, and has to show that it is
 * theirs; a `newcomer` has none; for an `unverified` one the provider does not vouch, so nothing is known of them.
 */
export type Arrival =
  | { readonly kind: 'welcome' | 'deactivated' | 'owner'; readonly person: Person }
  | { readonly kind: 'newcomer' | 'unverified' };

export interface Newcomer {
  readonly name: string;
  readonly language: string;
}

/** Somebody comes from a sign-in provider. */
@Injectable()
export class Arriving {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly identities: Identities,
    private readonly links: MailedLinks,
  ) {}

  async recognise(claimed: Claimed): Promise<Arrival> {
    const known = await this.identities.owner(claimed);
    const person = known ?? (await this.#ownerOfAddress(claimed));
    if (person?.deactivatedAt || person?.erasedAt) return { kind: 'deactivated', person };
    if (known) return { kind: 'welcome', person: known };
    if (claimed.email === null) return { kind: 'unverified' };
    return person?.confirmedAt ? { kind: 'owner', person } : { kind: 'newcomer' };
  }

  /**
   * Makes an account for somebody who has none, and who signs in by the provider alone. It vouches for their address, which
   * is confirmed by that.
   * @throws RuleBroken `email-taken` when the address, or the identity, came to an account meanwhile
   */
  async welcome(claimed: Claimed, newcomer: Newcomer, provider: string): Promise<Person> {
    const { email } = claimed;
    if (email === null) throw new RuleBroken('identity-unverified');
    const make = async () => {
      const person = await this.#account(email, newcomer);
      await this.identities.link(person.id, claimed, provider);
      return person;
    };
    return this.writes.unit(make).catch((error: unknown) => {
      throw isTaken(error) ? new RuleBroken('email-taken') : error;
    });
  }

  /** A registration of the same address that nobody confirmed could be a stranger's: nothing of it is kept. */
  async #account(email: string, { name, language }: Newcomer): Promise<Person> {
    const waiting = await this.writes.lock(Person, { emailKey: emailKey(email) });
    if (!waiting) return this.people.add({ name, email, language, passwordHash: null, confirmedAt: this.clock.now() });
    if (waiting.confirmedAt || waiting.deactivatedAt) throw new RuleBroken('email-taken');
    await this.people.confirm(waiting.id, { name, passwordHash: null });
    await this.links.endThoseOf(waiting.id);
    return { ...waiting, name };
  }

  async #ownerOfAddress({ email }: Claimed): Promise<Person | null> {
    return email === null ? null : this.reads.findOneBy(Person, { emailKey: emailKey(email) });
  }
}
