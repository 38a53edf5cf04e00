import { Injectable } from '@nestjs/common';
import { NotFound, RuleBroken } from '../kernel/errors.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { AccountLetters } from './account-letters.service.js';
import { emailKey } from './email.js';
import { MailedLink } from './mailed-link.entity.js';
import { MailedLinks } from './mailed-links.service.js';
import { hashChosen, passwordFits } from './passwords.js';
import { isTaken, People, type Registration } from './people.service.js';
import { Person } from './person.entity.js';
import { asVisitor, type Visitor } from './visitor.js';

/** What a link of confirmation carries: the registration that it belongs to, which only who made it can finish. */
type Pending = Readonly<Record<'name' | 'passwordHash' | 'next', string>>;

/**
 * How somebody comes to an account by themselves. Nobody can tell from it whether an address has one: the answer is always
 * that a letter is on its way, and only the letter differs.
 */
@Injectable()
export class Registering {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly people: People,
    private readonly links: MailedLinks,
    private readonly letters: AccountLetters,
  ) {}

  /** `next` is the path to go on to afterwards, or nothing. @throws RuleBroken when the password is too easy to guess */
  async ask(registration: Registration, next = ''): Promise<void> {
    const passwordHash = await hashChosen(registration.password, registration);
    const take = () => this.#take(registration, { name: registration.name.trim(), passwordHash, next });
    // Of two who register one new address at once the second finds the first one's account.
    await take().catch((error: unknown) => (isTaken(error) ? take() : Promise.reject(error as Error)));
  }

  /** Sends the letter once more, where there is somebody who waits for it. */
  async again(email: string): Promise<void> {
    await this.writes.unit(async () => {
      const person = await this.reads.findOneBy(Person, { emailKey: emailKey(email) });
      if (!person || person.deactivatedAt || person.erasedAt) return;
      if (person.confirmedAt) return this.letters.knownAlready(person);
      const pending = await this.#latest(person);
      await (pending ? this.letters.confirm(person, pending) : this.letters.reset(person));
    });
  }

  /** The address to which a link was sent, while it works; null otherwise. */
  async addressOf(secret: string): Promise<string | null> {
    const link = await this.links.look(secret, ['confirm']);
    return link?.personId ? (await this.people.byId(link.personId)).email : null;
  }

  /**
   * Confirms the address for whoever has both the letter and the password of that registration: neither a stranger who
   * registers somebody else's address nor that address's owner alone can finish the other's.
   * @throws NotFound when the link does not work any more
   * @throws RuleBroken `password-differs` at the field `password`
   */
  async confirm(secret: string, password: string): Promise<{ readonly visitor: Visitor; readonly next: string }> {
    const link = await this.links.look(secret, ['confirm']);
    if (!link?.personId) throw new NotFound('not-found');
    const { name, passwordHash, next } = link.data as Pending;
    if (!(await passwordFits(password, passwordHash))) throw new RuleBroken('password-differs', {}, 'password');
    const person = await this.writes.unit(async () => {
      const waiting = await this.writes.lock(Person, { id: link.personId ?? '' });
      await this.links.use(link.id);
      if (!waiting || waiting.confirmedAt) throw new NotFound('not-found');
      await this.people.confirm(waiting.id, { name, passwordHash });
      await this.links.endThoseOf(waiting.id);
      return waiting;
    });
    return { visitor: asVisitor({ ...person, name }), next };
  }

  async #take(registration: Registration, pending: Pending): Promise<void> {
    await this.writes.unit(async () => {
      const known = await this.reads.findOneBy(Person, { emailKey: emailKey(registration.email) });
      if (known?.confirmedAt) return this.letters.knownAlready(known);
      const { name, passwordHash } = pending;
      const person = known ?? (await this.people.add({ ...registration, name, passwordHash, confirmedAt: null }));
      await this.letters.confirm(person, pending);
    });
  }

  /** The newest registration that waits for this person's letter; who registered before there were letters has it in their row. */
  async #latest({ id, name, passwordHash }: Person): Promise<MailedLink['data'] | null> {
    const [newest] = await this.reads.find(MailedLink, {
      where: { personId: id, purpose: 'confirm' },
      order: { createdAt: 'DESC' },
      take: 1,
    });
    if (newest) return newest.data;
    return passwordHash === null ? null : { name, passwordHash, next: '' };
  }
}
