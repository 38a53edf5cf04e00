import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { disclosuresDiffer } from '../../catalog/editions/part-difference.js';
import { Editions } from '../../catalog/editions.service.js';
import type { Published } from '../../catalog/published.js';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, RuleBroken } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { Attempt } from '../attempt.entity.js';
import { Enrolment } from '../enrolment.entity.js';
import type { Standing } from '../enrolments.service.js';
import { QuizRecords } from '../quiz-records.service.js';
import { EditionMove } from './edition-move.entity.js';
import { MovingForecasts } from './moving-forecasts.service.js';

/** One step of a practitioner from edition to edition. */
export interface Step {
  readonly from: Published;
  readonly to: Published;
  readonly move: EditionMove;
}

/** Going on in a newer edition, where the practitioner asks for it. Nobody moves back. */
@Injectable()
export class Moving {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly editions: Editions,
    private readonly records: QuizRecords,
    private readonly forecasts: MovingForecasts,
  ) {}

  /** What the next edition would mean for who is on the course now. */
  readonly forecast = (courseId: string) => this.forecasts.of(courseId);

  /** The newest open edition, where it is newer than the one that is studied; null where there is none. */
  offer({ edition }: Standing): Promise<Published | null> {
    return this.editions.newerThan(edition);
  }

  /** An attempt that has to be sent in first: it was drawn from the edition that is studied, and is taken as it was promised. */
  async openAttempt({ enrolment }: Standing): Promise<Attempt | null> {
    await this.records.ofEnrolment(enrolment.id); // what ran out is ended
    return this.reads.findOneBy(Attempt, { enrolmentId: enrolment.id, openFor: Not(IsNull()) });
  }

  /**
   * Goes on in edition `to`, as it was offered to somebody who studied edition `from`. Pressed twice, it is done once.
   * @throws Conflict where another edition is studied or offered by now, RuleBroken while an attempt is open
   */
  async move({ enrolment, edition }: Standing, from: number, to: number): Promise<void> {
    await this.writes.unit(async (unit) => {
      const { id } = enrolment;
      const now = await this.writes.lock(Enrolment, { id });
      const studied = now ? await this.editions.byId(now.editionId) : edition;
      if (studied.number === to) return;
      const target = await this.editions.newerThan(studied);
      if (!now || studied.number !== from || target?.number !== to) throw new Conflict('edition-moved-on');
      if (await this.openAttempt({ enrolment: now, edition: studied, progress: new Map() })) {
        throw new RuleBroken('attempt-open');
      }
      const movedAt = this.clock.now();
      const isAskedAgain = disclosuresDiffer(studied.content, target.content);
      const unread = isAskedAgain ? { disclosuresAcknowledgedAt: null } : {};
      await unit.update(Enrolment, { id }, { editionId: target.id, movedAt, ...unread });
      const places = { enrolmentId: id, fromEditionId: studied.id, toEditionId: target.id };
      const acknowledgedAt = isAskedAgain ? now.disclosuresAcknowledgedAt : null;
      await unit.insert(EditionMove, { id: newId(), ...places, why: 'chosen', acknowledgedAt, movedAt });
      const [subject, detail] = [['enrolment', id] as const, { from, to }];
      await this.acts.record({ actorId: now.personId, verb: 'enrolment.moved', subject, detail });
    });
  }

  /** From which edition to which they went, the first step first. */
  async history({ enrolment }: Pick<Standing, 'enrolment'>): Promise<readonly Step[]> {
    if (!enrolment.movedAt) return [];
    const moves = await this.reads.find(EditionMove, { where: { enrolmentId: enrolment.id }, order: { id: 'ASC' } });
    return Promise.all(
      moves.map(async (move) => ({
        ...{ move, from: await this.editions.byId(move.fromEditionId) },
        to: await this.editions.byId(move.toEditionId),
      })),
    );
  }
}
