import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.service.js';
import { Clock } from '../kernel/clock.js';
import { RuleBroken } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { emailKey } from './email.js';
import { hashPassword, passwordFits } from './passwords.js';
import { Person } from './person.entity.js';
import { type Role, RoleGrant } from './role-grant.entity.js';

export interface Registration {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: string;
}

@Injectable()
export class People {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** Makes an account. @throws RuleBroken `email-taken` at the field `email` when the address has one */
  async register(registration: Registration, roles: readonly Role[] = []): Promise<Person> {
    const passwordHash = await hashPassword(registration.password);
    return this.writes.unit(async (unit) => {
      const key = emailKey(registration.email);
      if (await this.reads.existsBy(Person, { emailKey: key })) throw new RuleBroken('email-taken', {}, 'email');
      const person = unit.create(Person, {
        id: newId(),
        email: registration.email.trim(),
        emailKey: key,
        name: registration.name.trim(),
        passwordHash,
        language: registration.language,
        createdAt: this.clock.now(),
      });
      await unit.insert(Person, person).catch(takenMeanwhile);
      await this.acts.record({ actorId: person.id, verb: 'person.registered', subject: ['person', person.id] });
      for (const role of roles) await this.#grant(person.id, role);
      return person;
    });
  }

  /** The person with this address and password, or null; which of the two was wrong cannot be told, also not by the time. */
  async recognise(email: string, password: string): Promise<Person | null> {
    const person = await this.reads.findOneBy(Person, { emailKey: emailKey(email) });
    return (await passwordFits(password, person?.passwordHash ?? null)) ? person : null;
  }

  /** The name in which a certificate would be made out to this person. */
  async nameOf(personId: string): Promise<string> {
    return (await this.reads.findOneBy(Person, { id: personId }))?.name ?? '';
  }

  /** Changes the name as it stands on certificates; the act does not repeat the name. */
  async rename(personId: string, name: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      await unit.update(Person, { id: personId }, { name: name.trim() });
      await this.acts.record({ actorId: personId, verb: 'person.renamed', subject: ['person', personId] });
    });
  }

  async #grant(personId: string, role: Role): Promise<void> {
    await this.writes.unit(async (unit) => {
      await unit.insert(RoleGrant, { id: newId(), personId, role, grantedAt: this.clock.now(), grantedBy: null });
      await this.acts.record({ actorId: null, verb: 'role.granted', subject: ['person', personId], detail: { role } });
    });
  }
}

/** On PostgreSQL two registrations can pass the look-up at once; the unique key lets one through. */
function takenMeanwhile(error: unknown): never {
  if (error instanceof Error && /unique/i.test(error.message)) throw new RuleBroken('email-taken', {}, 'email');
  throw error;
}
