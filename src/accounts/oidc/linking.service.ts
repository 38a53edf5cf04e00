import { Injectable } from '@nestjs/common';
import { NotFound, RuleBroken } from '../../kernel/errors.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { emailKey } from '../email.js';
import { MailedLinks } from '../mailed-links.service.js';
import { passwordFits } from '../passwords.js';
import { Person } from '../person.entity.js';
import type { Claimed } from './claimed.js';
import { Identities } from './identities.service.js';
import { IdentityLetters } from './identity-letters.service.js';

/**
 * How the owner of an account shows, once, that an identity with its address may open it: by the password of the account or
 * by its mailbox. What a provider says of an address is not enough.
 */
@Injectable()
export class Linking {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly identities: Identities,
    private readonly links: MailedLinks,
    private readonly letters: IdentityLetters,
  ) {}

  /** Returns the person. @throws RuleBroken `password-wrong` at the field `password` */
  async byPassword(claimed: Claimed, password: string, provider: string): Promise<Person> {
    const person = await this.#ownerOfAddress(claimed);
    if (!(await passwordFits(password, person?.passwordHash ?? null)) || !person) {
      throw new RuleBroken('password-wrong', {}, 'password');
    }
    await this.identities.link(person.id, claimed, provider);
    return person;
  }

  /** Sends a link to the account's address, where there is one that may be used. */
  async ask(claimed: Claimed, provider: string): Promise<void> {
    await this.writes.unit(async () => {
      const person = await this.#ownerOfAddress(claimed);
      if (person?.confirmedAt && !person.deactivatedAt) await this.letters.ask(person, claimed, provider);
    });
  }

  /** Whether a letter's link works, and is about this identity. */
  async isAbout(secret: string, { issuer, subject }: Claimed): Promise<boolean> {
    const link = await this.links.look(secret, ['link-identity']);
    return link?.data.issuer === issuer && link.data.subject === subject;
  }

  /**
   * For whoever has the letter, in the browser that came from the provider: who follows a link that somebody else asked for
   * has shown nothing of the identity. Returns the person.
   * @throws NotFound when the link does not work, or is about another identity than the one that came
   */
  async byLetter(secret: string, claimed: Claimed, provider: string): Promise<Person> {
    const link = await this.links.look(secret, ['link-identity']);
    if (!link?.personId || !(await this.isAbout(secret, claimed))) throw new NotFound('not-found');
    const { id, personId } = link;
    return this.writes.unit(async (unit) => {
      await this.links.use(id);
      await this.identities.link(personId, claimed, provider);
      return unit.findOneByOrFail(Person, { id: personId });
    });
  }

  async #ownerOfAddress({ email }: Claimed): Promise<Person | null> {
    return email === null ? null : this.reads.findOneBy(Person, { emailKey: emailKey(email) });
  }
}
