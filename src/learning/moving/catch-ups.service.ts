import { Injectable } from '@nestjs/common';
import { EditionDifferences } from '../../catalog/editions/edition-differences.service.js';
import { Editions } from '../../catalog/editions.service.js';
import type { Published } from '../../catalog/published.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import type { Standing } from '../enrolments.service.js';
import { type AttemptsByQuiz, QuizRecords } from '../quiz-records.service.js';
import { CatchUp, type CatchUpKind } from './catch-up.entity.js';
import { EditionMove } from './edition-move.entity.js';
import { knownEditions } from './known-editions.js';

/** The edition in which the practitioner knows a lesson or quiz that says something else in theirs, by the activity's key. */
export type ChangedSince = ReadonlyMap<string, Published>;

const nothing: ChangedSince = new Map();

/** What changed since somebody read it, and that they know of it by now. */
@Injectable()
export class CatchUps {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly editions: Editions,
    private readonly differences: EditionDifferences,
    private readonly records: QuizRecords,
  ) {}

  /** Costs nothing for whoever is on the edition that they began with. `attempts` spares reading them where they are at hand. */
  async changed(standing: Standing, attempts?: AttemptsByQuiz): Promise<ChangedSince> {
    const { enrolment, edition, progress } = standing;
    if (!enrolment.movedAt) return nothing;
    const taken = attempts ?? (await this.records.ofEnrolment(enrolment.id));
    const rows = await this.reads.findBy(CatchUp, { enrolmentId: enrolment.id });
    const changed = new Map<string, Published>();
    for (const [key, ids] of knownEditions(progress, taken, rows)) {
      const known = (await Promise.all([...ids].map((id) => this.editions.byId(id)))).sort(byNumber).at(-1);
      if (known && known.id !== edition.id && this.#differs(known, edition, key)) changed.set(key, known);
    }
    return changed;
  }

  /** Lessons and quizzes that came to the course since the practitioner enrolled, by key. */
  async added({ enrolment, edition }: Standing): Promise<ReadonlySet<string>> {
    if (!enrolment.movedAt) return new Set();
    const first = await this.reads.findOne(EditionMove, { where: { enrolmentId: enrolment.id }, order: { id: 'ASC' } });
    if (!first) return new Set();
    const { activities } = this.differences.between(await this.editions.byId(first.fromEditionId), edition);
    return new Set(activities.flatMap(({ key, change }) => (change === 'added' ? [key] : [])));
  }

  /** Says that the practitioner knows how the activity stands in the edition that they study. */
  async catchUp({ enrolment, edition }: Standing, activityKey: string, how: CatchUpKind): Promise<void> {
    const row = { id: newId(), enrolmentId: enrolment.id, activityKey, editionId: edition.id };
    await this.writes.unit((unit) =>
      unit
        .createQueryBuilder()
        .insert()
        .into(CatchUp)
        .values({ ...row, how, caughtUpAt: this.clock.now() })
        .orIgnore()
        .execute(),
    );
  }

  #differs(before: Published, after: Published, key: string): boolean {
    const { activities } = this.differences.between(before, after);
    return activities.some((each) => each.key === key && each.change === 'changed');
  }
}

const byNumber = (one: Published, other: Published): number => one.number - other.number;
