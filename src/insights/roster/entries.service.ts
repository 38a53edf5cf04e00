import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Editions } from '../../catalog/editions.service.js';
import { Certificate } from '../../credentials/certificate.entity.js';
import { Clock } from '../../kernel/clock.js';
import { Reads } from '../../kernel/reads.js';
import { Attempt } from '../../learning/attempt.entity.js';
import { DueDates } from '../../learning/due/due-dates.service.js';
import { Grading } from '../../learning/grading.entity.js';
import { Groups } from '../../learning/groups/groups.service.js';
import { journey } from '../../learning/journey.js';
import { Progress } from '../../learning/progress.entity.js';
import type { AttemptsByQuiz } from '../../learning/quiz-records.service.js';
import type { Candidate } from './candidates.service.js';
import { type RosterEntry, rosterEntry } from './roster-entry.js';

type Raw = Readonly<Record<string, string | number | null>>;

const at = (value: string | number | null | undefined): Date | null =>
  value === null || value === undefined ? null : new Date(Number(value));

/** Puts together what is on record of some people on a course, in a handful of queries for all of them. */
@Injectable()
export class Entries {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly editions: Editions,
    private readonly groups: Groups,
    private readonly dates: DueDates,
  ) {}

  async of(courseId: string, candidates: readonly Omit<Candidate, 'placedAs'>[]): Promise<readonly RosterEntry[]> {
    if (candidates.length === 0) return [];
    const ids = candidates.map(({ enrolment }) => enrolment.id);
    const [progress, attempts] = [await this.#progress(ids), await this.#attempts(ids)];
    const certificates = await this.#certificates(ids);
    const [groups, dates] = [await this.groups.of(ids), await this.dates.of(courseId, ids)];
    const now = this.clock.now();
    const entries: RosterEntry[] = [];
    for (const { enrolment, name, email } of candidates) {
      const { id } = enrolment;
      const edition = await this.editions.byId(enrolment.editionId);
      const standing = { enrolment, edition, progress: progress.get(id) ?? new Map<string, Progress>() };
      entries.push(
        rosterEntry({
          ...{ enrolment, name, email, edition, now },
          journey: journey(standing, attempts.get(id) ?? new Map()),
          certifiedAt: certificates.get(id) ?? null,
          groups: groups.get(id) ?? [],
          dates: dates.get(id) ?? [],
        }),
      );
    }
    return entries;
  }

  /** Read as they are: there are as many of them as lessons for each person. */
  async #progress(ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, Progress>>> {
    const rows = await this.reads
      .select(Progress, 'p')
      .select(['p.enrolment_id AS e', 'p.activity_key AS k', 'p.first_viewed_at AS v', 'p.done_at AS d'])
      .where('p.enrolmentId IN (:...ids)', { ids })
      .getRawMany<Raw>();
    const all = new Map<string, Map<string, Progress>>();
    for (const { e, k, v, d } of rows) {
      const row = Object.assign(new Progress(), {
        enrolmentId: e,
        activityKey: k,
        firstViewedAt: at(v),
        doneAt: at(d),
      });
      const [enrolment, key] = [String(e), String(k)];
      const found = all.get(enrolment);
      if (found) found.set(key, row);
      else all.set(enrolment, new Map([[key, row]]));
    }
    return all;
  }

  async #attempts(ids: readonly string[]): Promise<ReadonlyMap<string, AttemptsByQuiz>> {
    const rows = await this.reads
      .select(Attempt, 'a')
      .select(['a.id AS id', 'a.enrolment_id AS e', 'a.quiz_key AS q', 'a.number AS n', 'a.paper AS p', 'a.terms AS t'])
      .addSelect(['a.started_at AS b', 'a.submitted_at AS s'])
      .where('a.enrolmentId IN (:...ids)', { ids })
      .orderBy('a.number', 'ASC')
      .getRawMany<Raw>();
    const gradings = await this.#gradings(ids);
    const all = new Map<string, Map<string, (readonly [Attempt, readonly Grading[]])[]>>();
    for (const row of rows) {
      const attempt = attemptOf(row);
      const ofEnrolment = all.get(attempt.enrolmentId) ?? new Map<string, (readonly [Attempt, readonly Grading[]])[]>();
      all.set(attempt.enrolmentId, ofEnrolment);
      const taken = ofEnrolment.get(attempt.quizKey) ?? [];
      ofEnrolment.set(attempt.quizKey, taken);
      taken.push([attempt, gradings.get(attempt.id) ?? []]);
    }
    return all;
  }

  async #gradings(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Grading[]>> {
    const rows = await this.reads
      .select(Grading, 'g')
      .innerJoin(Attempt, 'a', 'a.id = g.attemptId')
      .select(['g.attempt_id AS a', 'g.item_key AS k', 'g.number AS n', 'g.earned AS e', 'g.out_of AS o'])
      .addSelect(['g.points AS p', 'g.reason AS r', 'g.correction_id AS c', 'g.graded_at AS t'])
      .where('a.enrolmentId IN (:...ids)', { ids })
      .getRawMany<Raw>();
    const all = new Map<string, Grading[]>();
    for (const { a, k, n, e, o, p, r, c, t } of rows) {
      const mark = { number: Number(n), earned: Number(e), outOf: Number(o), points: Number(p) };
      const grading = Object.assign(new Grading(), {
        ...{ attemptId: String(a), itemKey: String(k), ...mark, reason: String(r) },
        ...{ correctionId: c, gradedAt: at(t) },
      });
      const found = all.get(grading.attemptId);
      if (found) found.push(grading);
      else all.set(grading.attemptId, [grading]);
    }
    return all;
  }

  async #certificates(ids: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const where = { standsFor: In([...ids]) };
    const found = await this.reads.find(Certificate, { where, select: { id: true, standsFor: true, issuedAt: true } });
    return new Map(found.map(({ standsFor, issuedAt }) => [standsFor ?? '', issuedAt]));
  }
}

function attemptOf({ id, e, q, n, p, t, b, s }: Raw): Attempt {
  return Object.assign(new Attempt(), {
    ...{ id: String(id), enrolmentId: String(e), quizKey: String(q), number: Number(n) },
    ...{ paper: JSON.parse(String(p)) as object, terms: JSON.parse(String(t)) as object },
    ...{ startedAt: at(b), submittedAt: at(s) },
  });
}
