import { Injectable } from '@nestjs/common';
import { In, LessThan, MoreThan, Not } from 'typeorm';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { hashOf, newSecret } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { Person } from '../person.entity.js';
import { RememberedDevice } from './remembered-device.entity.js';

/** For how long a device is remembered, in milliseconds, and how many of a person at most. */
export const rememberedFor = 30 * 24 * 60 * 60_000;
export const mostDevices = 5;

/** Browsers in which somebody is spared the second step for a while. The password is asked for there as ever. */
@Injectable()
export class RememberedDevices {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** Those that are still remembered, the last used first. */
  async of(personId: string): Promise<readonly RememberedDevice[]> {
    const open = { personId, expiresAt: MoreThan(this.clock.now()) };
    return this.reads.find(RememberedDevice, { where: open, order: { usedAt: 'DESC', id: 'ASC' } });
  }

  /** The token for the device's cookie. A sixth device takes the place of the one that was used longest ago. */
  async remember(personId: string, agent: string | null): Promise<string> {
    const token = newSecret();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + rememberedFor);
    await this.writes.unit(async (unit) => {
      await this.writes.lock(Person, { id: personId });
      const surplus = (await this.of(personId)).slice(mostDevices - 1).map(({ id }) => id);
      if (surplus.length > 0) await unit.delete(RememberedDevice, { id: In(surplus) });
      const device = { id: hashOf(token), personId, agent, createdAt: now, usedAt: now, expiresAt };
      await unit.insert(RememberedDevice, device);
      await this.#record(personId, 'device.remembered');
    });
    return token;
  }

  /** Whether the token is of a device of this person; that it was used is written down. */
  async knows(personId: string, token: string): Promise<boolean> {
    const device = { id: hashOf(token), personId, expiresAt: MoreThan(this.clock.now()) };
    const { affected } = await this.writes.unit((unit) =>
      unit.update(RememberedDevice, device, { usedAt: this.clock.now() }),
    );
    return affected === 1;
  }

  /** @throws NotFound, also where it is somebody else's */
  async forget(personId: string, id: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const { affected } = await unit.delete(RememberedDevice, { id, personId });
      if (!affected) throw new NotFound('not-found');
      await this.#record(personId, 'device.forgotten');
    });
  }

  /** Forgets all of the person's but the one with this token, if any. */
  async forgetOthers(personId: string, token: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const { affected } = await unit.delete(RememberedDevice, { personId, id: Not(hashOf(token)) });
      if (affected) await this.#record(personId, 'device.forgotten');
    });
  }

  async sweep(): Promise<void> {
    await this.writes.unit((unit) => unit.delete(RememberedDevice, { expiresAt: LessThan(this.clock.now()) }));
  }

  async #record(personId: string, verb: string): Promise<void> {
    await this.acts.record({ actorId: personId, verb, subject: ['person', personId] });
  }
}
