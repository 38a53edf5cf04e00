import { Injectable } from '@nestjs/common';
import { NotFound, RuleBroken } from '../kernel/errors.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { AccountLetters } from './account-letters.service.js';
import { emailKey } from './email.js';
import { MailedLinks } from './mailed-links.service.js';
import { hashChosen, passwordFits } from './passwords.js';
import { People } from './people.service.js';
import { Person } from './person.entity.js';

/** A new password, for who has the old one or the mailbox. It ends every session and every link that was sent before. */
@Injectable()
export class PasswordChanges {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly people: People,
    private readonly links: MailedLinks,
    private readonly letters: AccountLetters,
  ) {}

  /** Sends a link, where the address has an account that may be used; whether it has one is not told. */
  async askReset(email: string): Promise<void> {
    await this.writes.unit(async () => {
      const person = await this.reads.findOneBy(Person, { emailKey: emailKey(email) });
      if (person && !person.deactivatedAt && !person.erasedAt) await this.letters.reset(person);
    });
  }

  /** The person for whom a link was sent, while it works; null otherwise. */
  async personOf(secret: string): Promise<Person | null> {
    const link = await this.links.look(secret, ['reset']);
    return link?.personId ? this.reads.findOneBy(Person, { id: link.personId }) : null;
  }

  /**
   * Sets a new password by a link. It shows that the address is theirs, and so confirms it.
   * @throws NotFound when the link does not work any more
   * @throws RuleBroken when the password is too easy to guess
   */
  async reset(secret: string, password: string): Promise<void> {
    const link = await this.links.look(secret, ['reset']);
    const person = link?.personId ? await this.reads.findOneBy(Person, { id: link.personId }) : null;
    if (!link || !person || person.deactivatedAt || person.erasedAt) throw new NotFound('not-found');
    const passwordHash = await hashChosen(password, person);
    await this.writes.unit(async () => {
      await this.links.use(link.id);
      if (!person.confirmedAt) await this.people.confirm(person.id, { name: person.name, passwordHash });
      await this.#set(person, passwordHash);
    });
  }

  /** @throws RuleBroken when the password of now is wrong, at `current`, or the new one is too easy to guess, at `password` */
  async change(personId: string, current: string, password: string): Promise<Person> {
    const person = await this.reads.findOneBy(Person, { id: personId });
    if (!person || !(await passwordFits(current, person.passwordHash))) {
      throw new RuleBroken('password-wrong', {}, 'current');
    }
    const passwordHash = await hashChosen(password, person);
    await this.#set(person, passwordHash);
    return person;
  }

  async #set(person: Person, passwordHash: string): Promise<void> {
    await this.writes.unit(async () => {
      await this.people.setPassword(person.id, passwordHash);
      await this.links.endThoseOf(person.id);
      await this.letters.passwordChanged(person);
    });
  }
}
