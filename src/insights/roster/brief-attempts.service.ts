import { Injectable } from '@nestjs/common';
import { markedBy } from '../../assessment/behaviour.js';
import { Editions } from '../../catalog/editions.service.js';
import { isGraded, type Published, quizzesOf } from '../../catalog/published.js';
import { batches } from '../../kernel/batches.js';
import { Reads } from '../../kernel/reads.js';
import { Attempt } from '../../learning/attempt.entity.js';
import { Grading } from '../../learning/grading.entity.js';
import type { AttemptsByQuiz } from '../../learning/quiz-records.service.js';
import type { QuizTerms } from '../../learning/quiz-terms.js';
import { type AddedUp, addedUp, whole } from './added-up.js';

type Raw = Readonly<Record<string, string | number | null>>;
type Taken = [attempt: Attempt, gradings: readonly Grading[]];

const at = (value: string | number | null | undefined): Date | null =>
  value === null || value === undefined ? null : new Date(Number(value));

/** Which quizzes of an edition ask for a mark, and which have an item that waits for a person to give it. */
interface Kinds {
  readonly graded: ReadonlySet<string>;
  readonly byPeople: ReadonlySet<string>;
}

/**
 * Attempts of many people, read as far as the rules of `quizStanding` look. Marks that never changed and wait for nobody are added
 * up by the database; only where they did change, or a person gives some, are they read one by one.
 */
@Injectable()
export class BriefAttempts {
  readonly #kinds = new WeakMap<Published, Kinds>();

  constructor(
    private readonly reads: Reads,
    private readonly editions: Editions,
  ) {}

  /** By enrolment. `studied` is the edition of each of them. */
  async of(studied: ReadonlyMap<string, Published>): Promise<ReadonlyMap<string, AttemptsByQuiz>> {
    const quizzes = [...group(await this.#attempts([...studied.keys()]))];
    const byPeople = await this.#markedByPeople(quizzes.flatMap(([, byQuiz]) => [...byQuiz.values()].flat()));
    const [counting, oneByOne]: [Taken[][], Taken[][]] = [[], []];
    for (const [enrolmentId, byQuiz] of quizzes) {
      const edition = studied.get(enrolmentId);
      for (const [quizKey, taken] of byQuiz) {
        if (taken.some(([{ editionId }]) => byPeople.get(editionId)?.has(quizKey))) oneByOne.push(taken);
        else if (edition && this.#kindsOf(edition).graded.has(quizKey)) counting.push(taken);
      }
    }
    await this.#readWhole([...oneByOne, ...(await this.#addUp(counting))].flat());
    return new Map(quizzes);
  }

  async #attempts(ids: readonly string[]): Promise<readonly Attempt[]> {
    const rows = await this.reads
      .select(Attempt, 'a')
      .select(['a.id AS id', 'a.enrolment_id AS e', 'a.edition_id AS d', 'a.quiz_key AS q', 'a.number AS n'])
      .addSelect(['a.terms AS t', 'a.started_at AS b', 'a.submitted_at AS s'])
      .where('a.enrolmentId IN (:...ids)', { ids })
      .getRawMany<Raw>();
    const terms = new Map<string, QuizTerms>(); // the same text again and again
    const termsIn = (text: string) => terms.get(text) ?? (JSON.parse(text) as QuizTerms);
    return rows.map(({ id, e, d, q, n, t, b, s }) => {
      const text = String(t);
      terms.set(text, termsIn(text));
      return Object.assign(new Attempt(), {
        ...{ id: String(id), enrolmentId: String(e), editionId: String(d), quizKey: String(q), number: Number(n) },
        ...{ terms: termsIn(text), paper: { items: [] }, startedAt: at(b), submittedAt: at(s) },
      });
    });
  }

  /** By the edition whose paper was drawn. */
  async #markedByPeople(all: readonly Taken[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const found = new Map<string, ReadonlySet<string>>();
    for (const id of new Set(all.map(([{ editionId }]) => editionId)))
      found.set(id, this.#kindsOf(await this.editions.byId(id)).byPeople);
    return found;
  }

  #kindsOf(edition: Published): Kinds {
    const known = this.#kinds.get(edition);
    if (known) return known;
    const quizzes = quizzesOf(edition.content);
    const byPeople = quizzes.filter(({ items }) => items.some((item) => markedBy(item) === 'person'));
    const keys = (some: typeof quizzes) => new Set(some.map(({ key }) => key));
    const kinds = { graded: keys(quizzes.filter(isGraded)), byPeople: keys(byPeople) };
    this.#kinds.set(edition, kinds);
    return kinds;
  }

  /** Returns those whose marks cannot be added up: some were changed, are missing, or are of no usual part of a point. */
  async #addUp(quizzes: readonly Taken[][]): Promise<readonly Taken[][]> {
    const ended = quizzes.flat().filter(([{ submittedAt }]) => submittedAt !== null);
    const sums = await this.#sums(ended.map(([{ id }]) => id));
    for (const taken of ended) {
      const [{ id, submittedAt }] = taken;
      const sum = sums.get(id);
      if (sum && submittedAt) taken[1] = [addedUp(id, submittedAt, sum)];
    }
    return quizzes.filter((taken) => taken.some(([{ id, submittedAt }]) => submittedAt && !sums.has(id)));
  }

  async #sums(ids: readonly string[]): Promise<ReadonlyMap<string, AddedUp>> {
    const all = new Map<string, AddedUp>();
    for (const some of batches(ids)) {
      const rows = await this.reads
        .select(Grading, 'g')
        .select(['g.attempt_id AS id', 'SUM(g.points) AS p', 'MAX(g.number) AS n', `MAX(${whole} % g.out_of) AS r`])
        .addSelect(`SUM(CAST(g.earned AS bigint) * g.points * (${whole} / g.out_of))`, 'e')
        .where('g.attemptId IN (:...some)', { some })
        .groupBy('g.attemptId')
        .getRawMany<Raw>();
      for (const { id, e, p, n, r } of rows)
        if (Number(n) === 1 && Number(r) === 0) all.set(String(id), { earned: Number(e), points: Number(p) });
    }
    return all;
  }

  async #readWhole(taken: readonly Taken[]): Promise<void> {
    const byId = new Map(taken.map((each) => [each[0].id, each]));
    for (const some of batches([...byId.keys()])) {
      const papers = await this.reads
        .select(Attempt, 'a')
        .select(['a.id AS id', 'a.paper AS p'])
        .where('a.id IN (:...some)', { some })
        .getRawMany<Raw>();
      for (const { id, p } of papers) {
        const known = byId.get(String(id));
        if (known) Object.assign(known[0], { paper: JSON.parse(String(p)) as object });
      }
      const gradings = await this.reads.select(Grading, 'g').where('g.attemptId IN (:...some)', { some }).getMany();
      for (const id of some) {
        const known = byId.get(id);
        if (known) known[1] = [];
      }
      for (const grading of gradings) {
        const known = byId.get(grading.attemptId);
        if (known) known[1] = [...known[1], grading];
      }
    }
  }
}

function group(attempts: readonly Attempt[]): ReadonlyMap<string, ReadonlyMap<string, Taken[]>> {
  const all = new Map<string, Map<string, Taken[]>>();
  for (const attempt of attempts) {
    const byQuiz = all.get(attempt.enrolmentId) ?? new Map<string, Taken[]>();
    all.set(attempt.enrolmentId, byQuiz);
    const taken = byQuiz.get(attempt.quizKey);
    if (taken) taken.push([attempt, []]);
    else byQuiz.set(attempt.quizKey, [[attempt, []]]);
  }
  return all;
}
