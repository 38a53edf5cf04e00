import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound, RuleBroken } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { Person } from '../person.entity.js';
import type { Claimed } from './claimed.js';
import { ExternalIdentity } from './external-identity.entity.js';
import { IdentityLetters } from './identity-letters.service.js';

/** By which identities at sign-in providers people come in. To link one and to unlink it is an act, and its owner hears of it. */
@Injectable()
export class Identities {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly letters: IdentityLetters,
  ) {}

  /** The oldest first. */
  of(personId: string): Promise<readonly ExternalIdentity[]> {
    return this.reads.find(ExternalIdentity, { where: { personId }, order: { id: 'ASC' } });
  }

  /** Whose it is; null for one that is linked to no account. */
  async owner({ issuer, subject }: Claimed): Promise<Person | null> {
    const identity = await this.reads.findOneBy(ExternalIdentity, { issuer, subject });
    return identity && this.reads.findOneBy(Person, { id: identity.personId });
  }

  /** Somebody came in by it just now. */
  async used({ issuer, subject }: Claimed): Promise<void> {
    const lastUsedAt = this.clock.now();
    await this.writes.unit((unit) => unit.update(ExternalIdentity, { issuer, subject }, { lastUsedAt }));
  }

  /**
   * Links an identity whose person has shown that both are theirs. `provider` is what the provider is called here.
   * @throws RuleBroken `identity-unverified`, `identity-taken` where it is linked to another account, and
   * `identity-other` where this account has another identity of the provider
   */
  async link(personId: string, claimed: Claimed, provider: string): Promise<void> {
    const { issuer, subject, email: address } = claimed;
    if (address === null) throw new RuleBroken('identity-unverified');
    await this.writes.unit(async (unit) => {
      const person = await this.writes.lock(Person, { id: personId });
      if (!person || person.deactivatedAt || person.erasedAt || !person.confirmedAt) throw new NotFound('not-found');
      const owner = await this.owner(claimed);
      if (owner?.id === personId) return;
      if (owner) throw new RuleBroken('identity-taken');
      if (await this.reads.existsBy(ExternalIdentity, { personId, issuer })) throw new RuleBroken('identity-other');
      const linkedAt = this.clock.now();
      await unit.insert(ExternalIdentity, {
        ...{ id: newId(), personId, issuer, subject, address, linkedAt, lastUsedAt: null },
      });
      await this.#record(personId, 'identity.linked');
      await this.letters.linked(person, provider);
    });
  }

  /**
   * @throws NotFound where it is somebody else's
   * @throws RuleBroken `identity-only` for somebody without a password, who could not sign in any more
   */
  async unlink(personId: string, id: string, provider: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const person = await this.writes.lock(Person, { id: personId });
      if (!person || !(await this.reads.existsBy(ExternalIdentity, { id, personId }))) throw new NotFound('not-found');
      if (person.passwordHash === null) throw new RuleBroken('identity-only');
      await unit.delete(ExternalIdentity, { id, personId });
      await this.#record(personId, 'identity.unlinked');
      await this.letters.unlinked(person, provider);
    });
  }

  async #record(personId: string, verb: string): Promise<void> {
    await this.acts.record({ actorId: personId, verb, subject: ['person', personId] });
  }
}
