import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Directory } from '../../accounts/directory/directory.service.js';
import { Person } from '../../accounts/person.entity.js';
import { Editions } from '../../catalog/editions.service.js';
import { activitiesOf, isGraded, isLook, type Published } from '../../catalog/published.js';
import { Certificate } from '../../credentials/certificate.entity.js';
import { Clock } from '../../kernel/clock.js';
import { Reads } from '../../kernel/reads.js';
import { Attempt } from '../../learning/attempt.entity.js';
import { DueDate } from '../../learning/due/due-date.entity.js';
import { DueDates } from '../../learning/due/due-dates.service.js';
import { Enrolment } from '../../learning/enrolment.entity.js';
import { GroupMember } from '../../learning/groups/group-member.entity.js';
import { Progress } from '../../learning/progress.entity.js';
import type { RosterCursor, RosterOrder, RosterSearch } from './roster-search.js';
import type { RosterFilter } from './roster-state.js';

/** Somebody who may be among those that were asked for. */
export interface Candidate {
  readonly enrolment: Enrolment;
  readonly name: string;
  readonly email: string;
  /** As the database puts names in their order. */
  readonly placedAs: string;
}

type Query = SelectQueryBuilder<Enrolment>;

/** So many people can be named in a query one by one; where more begin with a text, it goes through the index of beginnings. */
const fewEnough = 500;

/** Sorting so many by name takes as long as a page may; of more, the first fifty are found sooner among all names. */
const tooManyToSort = 10_000;

const certified = (reads: Reads) => reads.select(Certificate, 'c').select('1').where('c.standsFor = e.id').getQuery();

interface Ordering {
  /** By what it is ordered before the id; null for the id alone. */
  readonly by: string | null;
  readonly direction: 'ASC' | 'DESC';
  /** Whether there are people without it. */
  readonly isOptional: boolean;
  readonly of: (candidate: Candidate) => RosterCursor['by'];
}

const lastActive = ({ enrolment }: Candidate): number | null => enrolment.lastActiveAt?.getTime() ?? null;

const orderings = {
  newest: { by: null, direction: 'DESC', isOptional: false, of: () => null },
  seen: { by: 'e.last_active_at', direction: 'DESC', isOptional: true, of: lastActive },
  quiet: { by: 'e.last_active_at', direction: 'ASC', isOptional: true, of: lastActive },
  name: { by: 'LOWER(p.name)', direction: 'ASC', isOptional: false, of: ({ placedAs }) => placedAs },
} as const satisfies Record<RosterOrder, Ordering>;

/**
 * Those of a course who may be meant, in their order, from one on. The database leaves out whom an index can leave out; who is
 * done is then told by the same rule that tells the practitioner.
 */
@Injectable()
export class Candidates {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly editions: Editions,
    private readonly directory: Directory,
    private readonly dates: DueDates,
  ) {}

  async after(
    courseId: string,
    search: RosterSearch,
    after: RosterCursor | null,
    size: number,
  ): Promise<readonly Candidate[]> {
    const isWalked = search.order === 'name' && (await this.#areMany(courseId, search));
    const found: Candidate[] = [];
    for (const stretch of stretches(orderings[search.order], after)) {
      if (found.length === size) break;
      const query = await this.#query(courseId, search, isWalked);
      stretch(query);
      const rows = await query.limit(size - found.length).getRawMany<Record<string, unknown>>();
      found.push(...rows.map(candidate));
    }
    return found;
  }

  cursorOf(order: RosterOrder, candidate: Candidate): RosterCursor {
    return { by: orderings[order].of(candidate), id: candidate.enrolment.id };
  }

  async #query(courseId: string, search: RosterSearch, isWalked: boolean): Promise<Query> {
    const [course, enrolment, person] = isWalked ? ['+e.course_id', '+e.id', '+p.id'] : ['e.courseId', 'e.id', 'p.id'];
    const query = this.reads
      .select(Enrolment, 'e')
      .innerJoin(Person, 'p', `${person} = e.personId`)
      .select('e.*')
      .addSelect(['p.name AS "name"', 'p.email AS "email"', 'LOWER(p.name) AS "placed_as"'])
      .where(`${course} = :courseId`, { courseId });
    const { groupId, editionId } = search;
    if (editionId !== null) query.andWhere('e.editionId = :editionId', { editionId });
    if (groupId !== null) query.andWhere(`${enrolment} IN (${this.#members().getQuery()})`, { groupId });
    if (search.text !== '') await this.#narrow(query, search.text);
    if (search.state !== null) await this.#conditions[search.state](query, courseId);
    return query;
  }

  /**
   * Whether to walk through the names of everybody with an account until enough of them are on the course, rather than to sort all who
   * are. PostgreSQL knows how many there are and chooses by itself; SQLite is told by plus signs not to look for people one by one.
   */
  async #areMany(courseId: string, { groupId, text }: RosterSearch): Promise<boolean> {
    const all = this.reads.select(Enrolment, 'e').where('e.courseId = :courseId', { courseId });
    if (text !== '' || all.connection.options.type === 'postgres') return false;
    const some = groupId === null ? all : this.#members().setParameters({ groupId });
    return (await some.select('1').offset(tooManyToSort).limit(1).getRawOne()) !== undefined;
  }

  #members() {
    return this.reads.select(GroupMember, 'm').select('m.enrolmentId').where('m.groupId = :groupId');
  }

  async #narrow(query: Query, text: string): Promise<void> {
    const ids = await this.directory.idsBeginning(text, fewEnough);
    if (ids) return void query.andWhere(ids.length === 0 ? '1 = 0' : 'e.personId IN (:...sought)', { sought: ids });
    const { condition, values } = this.directory.beginning(text);
    query.andWhere(`e.personId IN (${condition})`, values);
  }

  readonly #conditions: Readonly<Record<RosterFilter, (query: Query, courseId: string) => Promise<void> | void>> = {
    'not-begun': (query) => {
      query.andWhere('e.lastActiveAt IS NULL');
      this.#notCertified(query);
    },
    'under-way': (query) => {
      query.andWhere('e.lastActiveAt IS NOT NULL');
      this.#notCertified(query);
    },
    done: async (query, courseId) => {
      this.#notCertified(query);
      query.andWhere(await this.#mayBeDone(courseId));
    },
    certified: (query) => void query.andWhere(`EXISTS (${certified(this.reads)})`),
    overdue: async (query, courseId) => {
      this.#notCertified(query);
      await this.#boundByThePast(query, courseId);
    },
  };

  #notCertified(query: Query): void {
    query.andWhere(`NOT EXISTS (${certified(this.reads)})`);
  }

  /**
   * Whoever is done has done the last lesson and sent in the last quiz of their edition. Each is one look into an index, and
   * nearly everybody who is under way fails at the first.
   */
  async #mayBeDone(courseId: string): Promise<string> {
    const editions = await this.editions.ofCourse(courseId);
    const done = (edition: Published) => {
      const all = activitiesOf(edition.content).filter((activity) => !isLook(activity));
      const last = [
        all.findLast(({ kind }) => kind === 'lesson'),
        all.findLast((each) => each.kind === 'quiz' && isGraded(each)),
      ];
      const looks = last.flatMap((activity) => (activity ? [this.#isBehind(activity)] : []));
      return [`e.edition_id = '${edition.id}'`, ...looks].join(' AND ');
    };
    return `(${editions.map((edition) => `(${done(edition)})`).join(' OR ') || '1 = 0'})`;
  }

  /** Keys are of letters, digits and hyphens, and ids are our own. */
  #isBehind({ kind, key }: { readonly kind: 'lesson' | 'quiz'; readonly key: string }): string {
    const look =
      kind === 'lesson'
        ? this.reads
            .select(Progress, 'l')
            .select('1')
            .where(`l.enrolmentId = e.id AND l.activityKey = '${plain(key)}' AND l.doneAt IS NOT NULL`)
        : this.reads
            .select(Attempt, 'q')
            .select('1')
            .where(`q.enrolmentId = e.id AND q.quizKey = '${plain(key)}' AND q.submittedAt IS NOT NULL`);
    return `EXISTS (${look.getQuery()})`;
  }

  /** Only those for whom some date is over. */
  async #boundByThePast(query: Query, courseId: string): Promise<void> {
    const now = this.clock.now();
    const over = (await this.dates.common(courseId)).filter(({ dueAt }) => dueAt < now);
    if (over.some(({ groupId }) => groupId === null)) return;
    const own = this.reads
      .select(DueDate, 'd')
      .select('d.enrolmentId')
      .where('d.courseId = :courseId AND d.enrolmentId IS NOT NULL AND d.withdrawnAt IS NULL AND d.dueAt < :now');
    const groups = over.flatMap(({ groupId }) => groupId ?? []);
    const members = this.reads.select(GroupMember, 'gm').select('gm.enrolmentId').where('gm.groupId IN (:...over)');
    const either = [own, ...(groups.length > 0 ? [members] : [])].map((each) => `e.id IN (${each.getQuery()})`);
    query.andWhere(`(${either.join(' OR ')})`, { now: now.getTime(), ...(groups.length > 0 && { over: groups }) });
  }
}

function plain(key: string): string {
  if (!/^[\w-]+$/.test(key)) throw new Error(`“${key}” is no key`);
  return key;
}

/**
 * The order in pieces that an index answers each by itself: who has something to be ordered by, and who has not. One that lies before
 * the cursor is left out.
 */
function stretches({ by, direction, isOptional }: Ordering, after: RosterCursor | null): ((query: Query) => void)[] {
  const then = direction === 'DESC' ? '<' : '>';
  const byId = (query: Query) => {
    query.addOrderBy('e.id', direction);
    if (after !== null) query.andWhere(`e.id ${then} :id`, { id: after.id });
  };
  if (by === null) return [byId];
  const having = (query: Query) => {
    if (isOptional) query.andWhere(`${by} IS NOT NULL`);
    query.orderBy(by, direction).addOrderBy('e.id', direction);
    if (after === null || after.by === null) return;
    query.andWhere(`${by} ${then}= :by AND (${by} ${then} :by OR e.id ${then} :id)`, { by: after.by, id: after.id });
  };
  const without = (query: Query) => {
    query.andWhere(`${by} IS NULL`);
    if (after === null || after.by === null) byId(query);
    else query.addOrderBy('e.id', direction);
  };
  if (!isOptional) return [having];
  if (direction === 'DESC') return after !== null && after.by === null ? [without] : [having, without];
  return after !== null && after.by !== null ? [having] : [without, having];
}

function candidate(row: Record<string, unknown>): Candidate {
  const at = (column: string) =>
    row[column] === null || row[column] === undefined ? null : new Date(Number(row[column]));
  const text = (column: string) => String(row[column]);
  const enrolment = Object.assign(new Enrolment(), {
    ...{ id: text('id'), personId: text('person_id'), courseId: text('course_id'), editionId: text('edition_id') },
    ...{ begunAt: at('begun_at'), lastActiveAt: at('last_active_at') },
    ...{ disclosuresAcknowledgedAt: at('disclosures_acknowledged_at') },
  });
  return { enrolment, name: text('name'), email: text('email'), placedAs: text('placed_as') };
}
