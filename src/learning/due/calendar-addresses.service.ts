import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.service.js';
import { Cipher } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { Writes } from '../../kernel/writes.js';
import { Enrolment } from '../enrolment.entity.js';
import { Enrolments, type Standing } from '../enrolments.service.js';

interface Sealed {
  readonly enrolmentId: string;
  /** When it was made anew, in milliseconds; missing in one that never was. */
  readonly since?: number;
}

/** The secrets in the addresses that calendars ask: whoever has one may see the dates of one practitioner on one course. */
@Injectable()
export class CalendarAddresses {
  constructor(
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly cipher: Cipher,
    private readonly enrolments: Enrolments,
  ) {}

  /** It names nobody. */
  secretOf({ id: enrolmentId, calendarRenewedAt }: Pick<Enrolment, 'id' | 'calendarRenewedAt'>): string {
    const since = calendarRenewedAt ? { since: calendarRenewedAt.getTime() } : {};
    return `${this.cipher.seal('calendar', { enrolmentId, ...since } satisfies Sealed)}.ics`;
  }

  /** Whose it is. @throws NotFound for one that was not made here, and for one that another has taken the place of */
  async standingOf(secret: string): Promise<Standing> {
    const sealed = this.cipher.open('calendar', secret.replace(/\.ics$/, '')) as Sealed | null;
    if (sealed === null) throw new NotFound('not-found');
    const standing = await this.enrolments.byId(sealed.enrolmentId);
    const since = standing.enrolment.calendarRenewedAt?.getTime();
    if (since !== sealed.since) throw new NotFound('not-found');
    return standing;
  }

  /** From now on the earlier addresses lead nowhere. */
  async renew({ id, personId }: Pick<Enrolment, 'id' | 'personId'>): Promise<void> {
    await this.writes.unit(async (unit) => {
      await unit.update(Enrolment, { id }, { calendarRenewedAt: this.clock.now() });
      await this.acts.record({ actorId: personId, verb: 'calendar.renewed', subject: ['enrolment', id] });
    });
  }
}
