import { Injectable } from '@nestjs/common';
import { NotFound, RuleBroken } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { AccountLetters } from './account-letters.service.js';
import { emailKey } from './email.js';
import { MailedLink } from './mailed-link.entity.js';
import { MailedLinks } from './mailed-links.service.js';
import { passwordFits } from './passwords.js';
import { People } from './people.service.js';
import { Person } from './person.entity.js';

const ends = ['change-old', 'change-new'] as const;

/** What a link of such a change carries: the new address, and which change it belongs to. */
type Change = Readonly<Record<'to' | 'change', string>>;

/** Moving an account to another address takes a yes from both mailboxes: from the new one, and from the one to be left. */
@Injectable()
export class AddressChanges {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly people: People,
    private readonly links: MailedLinks,
    private readonly letters: AccountLetters,
  ) {}

  /** Asks both ends. Whether the new address has an account is not told here. @throws RuleBroken at `current` or `email` */
  async ask(personId: string, current: string, email: string): Promise<void> {
    const person = await this.reads.findOneBy(Person, { id: personId });
    if (!person || !(await passwordFits(current, person.passwordHash))) {
      throw new RuleBroken('password-wrong', {}, 'current');
    }
    if (emailKey(email) === person.emailKey) throw new RuleBroken('address-same', {}, 'email');
    await this.writes.unit(async () => {
      const change = { to: email.trim(), change: newId() };
      const owner = await this.reads.findOneBy(Person, { emailKey: emailKey(email) });
      await this.links.endThoseOf(person.id, ends);
      await this.letters.leaveAddress(person, change);
      await (owner ? this.letters.knownAlready(owner) : this.letters.takeAddress(person, change));
    });
  }

  /** The change that a link belongs to, while it works; null otherwise. */
  async look(
    secret: string,
  ): Promise<{ readonly to: string; readonly from: string; readonly isOldEnd: boolean } | null> {
    const link = await this.links.look(secret, ends);
    const person = link?.personId ? await this.reads.findOneBy(Person, { id: link.personId }) : null;
    if (!link || !person) return null;
    return { to: (link.data as Change).to, from: person.email, isOldEnd: link.purpose === 'change-old' };
  }

  /**
   * One end's yes; with the second one the account moves. Returns whether it has moved.
   * @throws NotFound when the link does not work any more
   * @throws RuleBroken `address-taken` when somebody else came to an account with that address meanwhile
   */
  async confirm(secret: string): Promise<boolean> {
    const link = await this.#linkOf(secret);
    return this.writes.unit(async () => {
      const person = await this.writes.lock(Person, { id: link.personId }); // both ends may say yes at the same moment
      const { purpose } = await this.links.use(link.id);
      if (!person || person.erasedAt) throw new NotFound('not-found');
      const other = purpose === 'change-old' ? 'change-new' : 'change-old';
      const others = await this.reads.findBy(MailedLink, { personId: person.id, purpose: other });
      const { to, change } = link.data;
      if (!others.some(({ data, usedAt }) => usedAt !== null && data.change === change)) return false;
      await this.#move(person, to);
      return true;
    });
  }

  /** The old end's no: nothing moves, and the other end's link works no more. @throws NotFound when the link does not work */
  async refuse(secret: string): Promise<void> {
    const { personId, purpose } = await this.#linkOf(secret);
    if (purpose !== 'change-old') throw new NotFound('not-found');
    await this.links.endThoseOf(personId, ends);
  }

  async #linkOf(secret: string) {
    const link = await this.links.look(secret, ends);
    if (!link?.personId) throw new NotFound('not-found');
    return { id: link.id, personId: link.personId, purpose: link.purpose, data: link.data as Change };
  }

  async #move(person: Person, to: string): Promise<void> {
    await this.people.moveTo(person.id, to);
    await this.links.endThoseOf(person.id);
    await this.letters.addressChanged({ ...person, email: to }, person.email);
  }
}
