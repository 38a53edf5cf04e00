import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import { hashOf, newSecret } from '../kernel/ids.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { linkLifetimes, type LinkPurpose } from './link-purpose.js';
import { MailedLink } from './mailed-link.entity.js';

/** A link as it goes out: the secret stands in the letter alone, the id in the table. */
export interface NewLink {
  readonly id: string;
  readonly secret: string;
}

/** Links that are sent by mail. To look at one burns nothing, because programs that scan mail open every link; to use it does. */
@Injectable()
export class MailedLinks {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  async make(purpose: LinkPurpose, personId: string | null, data: MailedLink['data'] = {}): Promise<NewLink> {
    const secret = newSecret();
    const id = hashOf(secret);
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + linkLifetimes[purpose]);
    await this.writes.unit((unit) =>
      unit.insert(MailedLink, { id, purpose, personId, data, createdAt, expiresAt, usedAt: null }),
    );
    return { id, secret };
  }

  /** The link with this secret, while it works; null when it was used, has run out or never was. */
  async look(secret: string, purposes: readonly LinkPurpose[]): Promise<MailedLink | null> {
    const link = await this.reads.findOneBy(MailedLink, { id: hashOf(secret), purpose: In(purposes) });
    return link && this.#works(link) ? link : null;
  }

  /** Uses the link, once however many do so at the same moment. @throws NotFound when it does not work, or no more */
  async use(id: string): Promise<MailedLink> {
    return this.writes.unit(async (unit) => {
      const link = await this.writes.lock(MailedLink, { id });
      if (!link || !this.#works(link)) throw new NotFound('not-found');
      await unit.update(MailedLink, { id }, { usedAt: this.clock.now() });
      return link;
    });
  }

  /** Ends the links of a person, so that a letter in a mailbox opens nothing any more. */
  async endThoseOf(personId: string, purposes = Object.keys(linkLifetimes) as readonly LinkPurpose[]): Promise<void> {
    await this.writes.unit((unit) => unit.delete(MailedLink, { personId, purpose: In(purposes) }));
  }

  /** Forgets the links that have run out. */
  async sweep(): Promise<void> {
    await this.writes.unit((unit) => unit.delete(MailedLink, { expiresAt: LessThan(this.clock.now()) }));
  }

  #works({ usedAt, expiresAt }: MailedLink): boolean {
    return usedAt === null && expiresAt > this.clock.now();
  }
}
