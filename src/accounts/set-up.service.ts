import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import { hashOf, newSecret } from '../kernel/ids.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { People, type Registration } from './people.service.js';
import type { Person } from './person.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import { SetUpLink } from './set-up-link.entity.js';

const day = 24 * 60 * 60_000;

/** How the first administrator of a new installation comes to their account: by a link that the operator alone sees. */
@Injectable()
export class SettingUp {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** A new link's secret, good once and for one day; null when there is an administrator already. */
  async offer(): Promise<string | null> {
    return this.writes.unit(async (unit) => {
      if (await this.reads.existsBy(RoleGrant, { role: 'administrator' })) return null;
      const secret = newSecret();
      await unit.clear(SetUpLink);
      await unit.insert(SetUpLink, {
        id: hashOf(secret),
        expiresAt: new Date(this.clock.now().getTime() + day),
        usedAt: null,
      });
      return secret;
    });
  }

  async isOpen(secret: string): Promise<boolean> {
    const link = await this.reads.findOneBy(SetUpLink, { id: hashOf(secret) });
    return link !== null && link.usedAt === null && link.expiresAt > this.clock.now();
  }

  /** Makes the first administrator's account. @throws NotFound when the link was used, has run out or never was */
  async use(secret: string, registration: Registration): Promise<Person> {
    return this.writes.unit(async (unit) => {
      const link = await this.writes.lock(SetUpLink, { id: hashOf(secret) });
      if (!link || link.usedAt !== null || link.expiresAt <= this.clock.now()) throw new NotFound('not-found');
      await unit.update(SetUpLink, { id: link.id }, { usedAt: this.clock.now() });
      return this.people.register(registration, ['administrator']);
    });
  }
}
