import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Acts } from '../../kernel/acts.service.js';
import { batches } from '../../kernel/batches.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound, RuleBroken } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { Enrolment } from '../enrolment.entity.js';
import { CourseGroup } from './course-group.entity.js';
import { GroupMember } from './group-member.entity.js';

export interface CountedGroup {
  readonly group: CourseGroup;
  readonly members: number;
}

/** Groups within a course, and who is in them. Each change is an act. */
@Injectable()
export class Groups {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** All of a course, by name; those that are archived come last. */
  async ofCourse(courseId: string): Promise<readonly CountedGroup[]> {
    const groups = await this.reads.findBy(CourseGroup, { courseId });
    const rows = await this.reads
      .select(GroupMember, 'm')
      .innerJoin(CourseGroup, 'g', 'g.id = m.groupId AND g.courseId = :courseId', { courseId })
      .select('m.groupId', 'id')
      .addSelect('COUNT(*)', 'count')
      .groupBy('m.groupId')
      .getRawMany<{ id: string; count: number | string }>();
    const counts = new Map(rows.map(({ id, count }) => [id, Number(count)]));
    return groups
      .map((group) => ({ group, members: counts.get(group.id) ?? 0 }))
      .sort((one, other) => place(one.group) - place(other.group) || one.group.name.localeCompare(other.group.name));
  }

  /** Those of a course that are not archived, by name. */
  async open(courseId: string): Promise<readonly CourseGroup[]> {
    const groups = await this.reads.findBy(CourseGroup, { courseId, archivedAt: IsNull() });
    return groups.sort((one, other) => one.name.localeCompare(other.name));
  }

  /** The groups of each of these enrolments, without the archived ones. */
  async of(enrolmentIds: readonly string[]): Promise<ReadonlyMap<string, readonly CourseGroup[]>> {
    const found = new Map<string, CourseGroup[]>();
    if (enrolmentIds.length === 0) return found;
    const members = await this.reads.findBy(GroupMember, { enrolmentId: In([...enrolmentIds]) });
    if (members.length === 0) return found;
    const ids = [...new Set(members.map(({ groupId }) => groupId))];
    const groups = await this.reads.findBy(CourseGroup, { id: In(ids), archivedAt: IsNull() });
    const byId = new Map(groups.map((group) => [group.id, group]));
    for (const { enrolmentId, groupId } of members) {
      const group = byId.get(groupId);
      if (group) found.set(enrolmentId, [...(found.get(enrolmentId) ?? []), group]);
    }
    return found;
  }

  /** @throws NotFound for another course's group, and for one that is archived */
  async at(courseId: string, id: string): Promise<CourseGroup> {
    const group = await this.reads.findOneBy(CourseGroup, { id, courseId, archivedAt: IsNull() });
    if (!group) throw new NotFound('not-found');
    return group;
  }

  /** @throws RuleBroken where the course has a group of this name */
  async make(courseId: string, name: string, actorId: string): Promise<string> {
    return this.writes.unit(async (unit) => {
      await this.#mustBeFree(courseId, name, null);
      const group = { id: newId(), courseId, name, madeBy: actorId, madeAt: this.clock.now(), archivedAt: null };
      await unit.insert(CourseGroup, group);
      await this.#record('group.made', courseId, group.id, actorId);
      return group.id;
    });
  }

  /** @throws NotFound, RuleBroken where the course has another group of this name */
  async rename(courseId: string, id: string, name: string, actorId: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      await this.at(courseId, id);
      await this.#mustBeFree(courseId, name, id);
      await unit.update(CourseGroup, { id }, { name });
      await this.#record('group.renamed', courseId, id, actorId);
    });
  }

  /** Ends the group: its due dates hold no more, and nothing is written to it. @throws NotFound */
  async archive(courseId: string, id: string, actorId: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      await this.at(courseId, id);
      await unit.update(CourseGroup, { id }, { archivedAt: this.clock.now() });
      await this.#record('group.archived', courseId, id, actorId);
    });
  }

  /** Puts people into the group. Those who are in it, and those of other courses, are passed over. Returns how many came in. */
  async add(courseId: string, id: string, enrolmentIds: readonly string[], actorId: string): Promise<number> {
    return this.writes.unit(async (unit) => {
      await this.at(courseId, id);
      const there = await this.#members(id, enrolmentIds);
      const fresh = (await this.#onCourse(courseId, enrolmentIds)).filter((each) => !there.has(each));
      const addedAt = this.clock.now();
      for (const some of batches(fresh)) {
        const rows = some.map((enrolmentId) => ({ id: newId(), groupId: id, enrolmentId, addedAt }));
        await unit.createQueryBuilder().insert().into(GroupMember).values(rows).orIgnore().execute();
      }
      for (const each of fresh) await this.#record('group.joined', courseId, id, actorId, each);
      return fresh.length;
    });
  }

  /** Takes people out of the group. Returns how many went. */
  async remove(courseId: string, id: string, enrolmentIds: readonly string[], actorId: string): Promise<number> {
    return this.writes.unit(async (unit) => {
      await this.at(courseId, id);
      const there = [...(await this.#members(id, enrolmentIds))];
      for (const some of batches(there)) await unit.delete(GroupMember, { groupId: id, enrolmentId: In(some) });
      for (const each of there) await this.#record('group.left', courseId, id, actorId, each);
      return there.length;
    });
  }

  async #members(groupId: string, enrolmentIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.reads.findBy(GroupMember, { groupId, enrolmentId: In([...enrolmentIds]) });
    return new Set(found.map(({ enrolmentId }) => enrolmentId));
  }

  async #onCourse(courseId: string, ids: readonly string[]): Promise<string[]> {
    const found = await this.reads.find(Enrolment, { where: { id: In([...ids]), courseId }, select: { id: true } });
    return found.map(({ id }) => id);
  }

  async #mustBeFree(courseId: string, name: string, own: string | null): Promise<void> {
    const all = await this.open(courseId);
    const isTaken = all.some((group) => group.id !== own && group.name.toLowerCase() === name.toLowerCase());
    if (isTaken) throw new RuleBroken('group-name-taken', {}, 'name');
  }

  /** What is done to one person stands with their enrolment, the rest with the course. */
  async #record(verb: string, courseId: string, group: string, actorId: string, enrolmentId?: string): Promise<void> {
    const subject = enrolmentId === undefined ? (['course', courseId] as const) : (['enrolment', enrolmentId] as const);
    await this.acts.record({ actorId, verb, subject, detail: { group } });
  }
}

const place = ({ archivedAt }: CourseGroup): number => (archivedAt ? 1 : 0);
