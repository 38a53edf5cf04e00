import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.service.js';
import { Clock } from '../kernel/clock.js';
import { NotFound, RuleBroken } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { SearchKey } from './directory/search-key.entity.js';
import { searchKeys } from './directory/search-keys.js';
import { emailKey } from './email.js';
import { RememberedDevice } from './factors/remembered-device.entity.js';
import { hashChosen, passwordFits } from './passwords.js';
import { Person } from './person.entity.js';
import { type Role, RoleGrant } from './role-grant.entity.js';
import { Sessions } from './sessions.service.js';

export interface Registration {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: string;
}

export interface NewPerson extends Pick<Registration, 'name' | 'email' | 'language'> {
  /** Null for somebody who chooses a password later, or none. */
  readonly passwordHash: string | null;
  /** Null until the address is shown to be theirs. */
  readonly confirmedAt: Date | null;
}

/** Whom an address and a password belong to, and whether they may come in. */
export type Recognition =
  { readonly kind: 'nobody' } | { readonly kind: 'welcome' | 'unconfirmed' | 'deactivated'; readonly person: Person };

/** The rows of people. Each change is an act, in the unit of work of who asked for it. */
@Injectable()
export class People {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Makes an account for somebody whose address is known to be theirs, such as by a link that was sent there.
   * @throws RuleBroken `email-taken` at the field `email` when the address has one
   * @throws RuleBroken `password-guessable` at the field `password`
   */
  async register({ password, ...person }: Registration, roles: readonly Role[] = []): Promise<Person> {
    const passwordHash = await hashChosen(password, person);
    const make = async () => {
      const made = await this.add({ ...person, passwordHash, confirmedAt: this.clock.now() });
      for (const role of roles) await this.#grant(made.id, role);
      return made;
    };
    return this.writes.unit(make).catch((error: unknown) => {
      throw isTaken(error) ? new RuleBroken('email-taken', {}, 'email') : error;
    });
  }

  /** Writes a new person down. Where the address is taken it fails in a way that `isTaken` knows. */
  async add({ name, email, language, passwordHash, confirmedAt }: NewPerson): Promise<Person> {
    return this.writes.unit(async (unit) => {
      const key = emailKey(email);
      if (await this.reads.existsBy(Person, { emailKey: key })) throw new RuleBroken('email-taken', {}, 'email');
      const person = unit.create(Person, {
        ...{ id: newId(), email: email.trim(), emailKey: key, name: name.trim(), language },
        ...{ passwordHash, confirmedAt, createdAt: this.clock.now() },
        ...{ pronouns: null, profession: null, licences: null, timeZone: null },
        ...{ deactivatedAt: null, eraseAfter: null, erasedAt: null },
      });
      await unit.insert(Person, person);
      await this.#listAs(person);
      await this.#record(person.id, 'person.registered');
      return person;
    });
  }

  /** Whom the address and the password belong to. Which of the two was wrong cannot be told, also not by the time. */
  async recognise(email: string, password: string): Promise<Recognition> {
    const person = await this.reads.findOneBy(Person, { emailKey: emailKey(email) });
    if (!(await passwordFits(password, person?.passwordHash ?? null)) || !person) return { kind: 'nobody' };
    if (person.deactivatedAt || person.erasedAt) return { kind: 'deactivated', person };
    return { kind: person.confirmedAt ? 'welcome' : 'unconfirmed', person };
  }

  /** @throws NotFound when there is nobody of this id */
  async byId(personId: string): Promise<Person> {
    const person = await this.reads.findOneBy(Person, { id: personId });
    if (!person) throw new NotFound('not-found');
    return person;
  }

  /** The name in which a certificate would be made out to this person. */
  async nameOf(personId: string): Promise<string> {
    return (await this.reads.findOneBy(Person, { id: personId }))?.name ?? '';
  }

  /** Changes the name as it stands on certificates; the act does not repeat the name. */
  async rename(personId: string, name: string): Promise<void> {
    await this.#change(personId, 'person.renamed', { name: name.trim() });
  }

  /** The address was shown to be theirs, by whoever made this registration. */
  async confirm(personId: string, registered: Pick<Person, 'name' | 'passwordHash'>): Promise<void> {
    await this.#change(personId, 'person.confirmed', { ...registered, confirmedAt: this.clock.now() });
  }

  /** A new password. Every session ends and no device is remembered, so that whoever had the old one is out. */
  async setPassword(personId: string, passwordHash: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      await this.#change(personId, 'person.password-changed', { passwordHash });
      await this.sessions.endThoseOf(personId);
      await unit.delete(RememberedDevice, { personId });
    });
  }

  /** A new address, shown to be theirs. @throws RuleBroken `address-taken` when somebody else has it */
  async moveTo(personId: string, email: string): Promise<void> {
    const key = emailKey(email);
    if (await this.reads.existsBy(Person, { emailKey: key })) throw new RuleBroken('address-taken');
    const moved = { email: email.trim(), emailKey: key, confirmedAt: this.clock.now() };
    await this.#change(personId, 'person.address-changed', moved).catch((error: unknown) => {
      throw isTaken(error) ? new RuleBroken('address-taken') : error;
    });
  }

  async #change(personId: string, verb: string, changed: Partial<Person>): Promise<void> {
    await this.writes.unit(async (unit) => {
      await unit.update(Person, { id: personId }, changed);
      if ('name' in changed || 'email' in changed) await this.#listAs(await this.byId(personId));
      await this.#record(personId, verb);
    });
  }

  /** By this name and address the person is found from now on. */
  async #listAs(person: Person): Promise<void> {
    const { id: personId } = person;
    await this.writes.unit(async (unit) => {
      await unit.delete(SearchKey, { personId });
      const keys = searchKeys(person).map((key) => ({ id: newId(), personId, key }));
      if (keys.length > 0) await unit.insert(SearchKey, keys);
    });
  }

  async #record(personId: string, verb: string): Promise<void> {
    await this.acts.record({ actorId: personId, verb, subject: ['person', personId] });
  }

  async #grant(personId: string, role: Role): Promise<void> {
    await this.writes.unit(async (unit) => {
      await unit.insert(RoleGrant, { id: newId(), personId, role, grantedAt: this.clock.now(), grantedBy: null });
      await this.acts.record({ actorId: null, verb: 'role.granted', subject: ['person', personId], detail: { role } });
    });
  }
}

/** Whether a new person was refused for their address: by the look-up, or by the unique key, which decides a race. */
export const isTaken = (error: unknown): boolean =>
  error instanceof RuleBroken ? error.code === 'email-taken' : error instanceof Error && /unique/i.test(error.message);
