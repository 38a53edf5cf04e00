import { Injectable } from '@nestjs/common';
import { MoreThan, Not } from 'typeorm';
import { type ActRecord, Acts } from '../kernel/acts.service.js';
import { Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { RememberedDevice } from './factors/remembered-device.entity.js';
import { Session } from './session.entity.js';

/** A browser in which somebody is signed in. */
export interface Device {
  /** The key of its session, which opens nothing. */
  readonly id: string;
  /** How the browser called itself at the sign-in; null where it did not. */
  readonly agent: string | null;
  readonly usedAt: Date;
}

/** Where a person is signed in, for them to see and to end. */
@Injectable()
export class Devices {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** The last used first. */
  async of(personId: string): Promise<readonly Device[]> {
    const open = { personId, expiresAt: MoreThan(this.clock.now()) };
    const sessions = await this.reads.find(Session, { where: open, order: { touchedAt: 'DESC', id: 'ASC' } });
    return sessions.map(({ id, data, touchedAt }) => {
      const { agent } = data as { agent?: unknown };
      return { id, agent: typeof agent === 'string' ? agent : null, usedAt: touchedAt };
    });
  }

  /** @throws NotFound, also where the session is somebody else's */
  async end(personId: string, id: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const { affected } = await unit.delete(Session, { id, personId });
      if (!affected) throw new NotFound('not-found');
      await this.#record(personId, 1);
    });
  }

  /** Ends all sessions of the person but the one that they are in. */
  async endOthers(personId: string, here: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const { affected } = await unit.delete(Session, { personId, id: Not(here) });
      if (affected) await this.#record(personId, affected);
    });
  }

  /** Signs somebody out everywhere, by the hand of an administrator; no device of theirs is remembered. */
  async endAll(personId: string, actorId: string, reason: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const { affected } = await unit.delete(Session, { personId });
      await unit.delete(RememberedDevice, { personId });
      await this.#record(personId, affected ?? 0, { actorId, reason });
    });
  }

  async #record(
    personId: string,
    sessions: number,
    by: Pick<ActRecord, 'actorId' | 'reason'> = { actorId: personId },
  ): Promise<void> {
    const subject = ['person', personId] as const;
    await this.acts.record({ ...by, verb: 'session.ended', subject, detail: { sessions } });
  }
}
