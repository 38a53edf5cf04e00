import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { NotFound, RuleBroken } from '../../kernel/errors.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { emailKey } from '../email.js';
import { MailedLinks } from '../mailed-links.service.js';
import { hashChosen } from '../passwords.js';
import { People } from '../people.service.js';
import { Person } from '../person.entity.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationList } from './invitation-list.service.js';

/** What somebody who was invited writes to have an account; the address is the invitation's. */
export interface Newcomer {
  readonly name: string;
  readonly password: string;
  readonly language: string;
}

interface Chosen extends Omit<Newcomer, 'password'> {
  readonly email: string;
  readonly passwordHash: string;
}

/** People who come in by an invitation to their address. Whoever has the link has the mailbox, so the address is confirmed. */
@Injectable()
export class Newcomers {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly links: MailedLinks,
    private readonly list: InvitationList,
  ) {}

  /** Somebody who is signed in, as far as an invitation asks. */
  async reader(personId: string): Promise<Pick<Person, 'name' | 'email'> | null> {
    return this.reads.findOneBy(Person, { id: personId });
  }

  /** Whether the address that was invited can sign in already. */
  async hasAccount({ emailKey }: Invitation): Promise<boolean> {
    if (emailKey === null) return false;
    const person = await this.reads.findOneBy(Person, { emailKey });
    return person !== null && person.confirmedAt !== null;
  }

  /**
   * Makes the account, and accepts with it in the same unit of work.
   * @throws NotFound for a link that is not good, RuleBroken for a password that is too easy to guess
   */
  async welcome(secret: string, newcomer: Newcomer, accept: (person: Person) => Promise<Invitation>) {
    const email = (await this.list.byLink(secret))?.invitation.email ?? null;
    if (email === null) throw new NotFound('not-found');
    const { name, password, language } = newcomer;
    const passwordHash = await hashChosen(password, { name, email });
    return this.writes.unit(async () => {
      const person = await this.#account({ name: name.trim(), email, passwordHash, language });
      return { person, invitation: await accept(person) };
    });
  }

  /** A registration of the same address that nobody confirmed could be a stranger's: nothing of it is kept. */
  async #account({ name, email, language, passwordHash }: Chosen): Promise<Person> {
    const waiting = await this.writes.lock(Person, { emailKey: emailKey(email) });
    if (!waiting) return this.people.add({ name, email, language, passwordHash, confirmedAt: this.clock.now() });
    if (waiting.confirmedAt || waiting.deactivatedAt) throw new RuleBroken('invitation-sign-in');
    await this.people.confirm(waiting.id, { name, passwordHash });
    await this.links.endThoseOf(waiting.id);
    return waiting;
  }
}
