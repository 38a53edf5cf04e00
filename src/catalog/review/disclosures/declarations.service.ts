import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Acts } from '../../../kernel/acts.service.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound, RuleBroken } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { Reads } from '../../../kernel/reads.js';
import { Writes } from '../../../kernel/writes.js';
import type { StaffRole } from '../../access.js';
import { Course } from '../../course.entity.js';
import { Staff } from '../../staff/staff.service.js';
import { Declaration } from './declaration.entity.js';
import { declarationStanding, type DeclarationStanding } from './declaration-standing.js';
import { Mitigation } from './mitigation.entity.js';
import type { Relationship } from './relationship.js';

export interface StaffDeclaration extends DeclarationStanding {
  readonly personId: string;
  readonly role: StaffRole;
}

/** Which financial relationships the people on a course's staff declare, and what was done about them. */
@Injectable()
export class Declarations {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly staff: Staff,
  ) {}

  /** Of everybody on the staff, who came first first. */
  async of(courseId: string): Promise<readonly StaffDeclaration[]> {
    const staff = await this.staff.of(courseId);
    const declared = await this.reads.find(Declaration, { where: { courseId }, order: { number: 'ASC' } });
    const newest = new Map(declared.map((each) => [each.personId, each]));
    const mitigations = await this.#mitigations([...newest.values()].map(({ id }) => id));
    return staff.map(({ personId, role }) => {
      const declaration = newest.get(personId) ?? null;
      const own = mitigations.filter(({ declarationId }) => declarationId === declaration?.id);
      return { personId, role, ...declarationStanding(declaration, own, this.clock.now()) };
    });
  }

  /** Every version of one person's, the newest first. */
  async versions(courseId: string, personId: string): Promise<readonly Declaration[]> {
    return this.reads.find(Declaration, { where: { courseId, personId }, order: { number: 'DESC' } });
  }

  /** Declares these, and none in an empty list; null says that what was declared no longer holds. @throws NotFound off the staff */
  async declare(courseId: string, relationships: readonly Relationship[] | null, personId: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      await this.writes.lock(Course, { id: courseId });
      if ((await this.staff.partIn(courseId, personId)) === null) throw new NotFound('not-found');
      const [last] = await this.versions(courseId, personId);
      if (relationships === null && (last?.relationships ?? null) === null) return;
      const number = (last?.number ?? 0) + 1;
      const row = { id: newId(), courseId, personId, number, declaredAt: this.clock.now() };
      await unit.insert(Declaration, { ...row, relationships: relationships as Relationship[] | null });
      const verb = relationships === null ? 'interests.changed' : 'interests.declared';
      await this.#record(verb, courseId, personId, { person: personId, version: number });
    });
  }

  /**
   * Keeps what was done about a relationship: a newer word takes the place of an older one, which stays.
   * @throws NotFound where the declaration is not the person's newest; RuleBroken `own-interest` for one's own
   */
  async mitigate(
    courseId: string,
    { declarationId, relationship, text }: Pick<Mitigation, 'declarationId' | 'relationship' | 'text'>,
    by: string,
  ): Promise<void> {
    await this.writes.unit(async (unit) => {
      const declaration = await this.reads.findOneBy(Declaration, { id: declarationId, courseId });
      const newest = declaration && (await this.versions(courseId, declaration.personId))[0];
      if (newest?.id !== declarationId || !newest.relationships?.[relationship]) throw new NotFound('not-found');
      if (newest.personId === by) throw new RuleBroken('own-interest');
      const row = { id: newId(), declarationId, relationship, text, recordedAt: this.clock.now(), recordedBy: by };
      await unit.insert(Mitigation, row);
      await this.#record('interests.mitigated', courseId, by, { person: newest.personId, version: newest.number });
    });
  }

  async #mitigations(ids: readonly string[]): Promise<readonly Mitigation[]> {
    if (ids.length === 0) return [];
    const order = { recordedAt: 'ASC', id: 'ASC' } as const;
    return this.reads.find(Mitigation, { where: { declarationId: In([...ids]) }, order });
  }

  async #record(
    verb: string,
    courseId: string,
    actorId: string,
    detail: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    await this.acts.record({ actorId, verb, subject: ['course', courseId], detail });
  }
}
