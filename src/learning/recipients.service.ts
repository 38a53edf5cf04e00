import { Injectable } from '@nestjs/common';
import { Person } from '../accounts/person.entity.js';
import { reachable } from '../accounts/reachable.js';
import type { Topic } from '../kernel/mail/letter-kinds.js';
import { MailRefusal } from '../kernel/mail/mail-refusal.entity.js';
import { Reads } from '../kernel/reads.js';
import { Enrolment } from './enrolment.entity.js';
import { GroupMember } from './groups/group-member.entity.js';

/** Some of those on a course: a group, one person, or with neither everybody. */
export interface Audience {
  readonly courseId: string;
  readonly groupId: string | null;
  readonly enrolmentId?: string | null;
}

/** Somebody on a course, as far as a letter to them goes. */
export interface Recipient {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly editionId: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

/** To whom letters about a course can go. Whoever cannot sign in, or is about to go, is left in peace. */
@Injectable()
export class Recipients {
  constructor(private readonly reads: Reads) {}

  /** So many of those whose enrolment's id comes after this one. */
  async after(audience: Audience, after: string, size: number): Promise<readonly Recipient[]> {
    return this.#among(audience)
      .select(['e.id AS "enrolmentId"', 'e.person_id AS "personId"', 'e.edition_id AS "editionId"'])
      .addSelect(['p.name AS "name"', 'p.email AS "email"', 'p.language AS "language"'])
      .andWhere('e.id > :after', { after })
      .orderBy('e.id', 'ASC')
      .limit(size)
      .getRawMany<Recipient>();
  }

  /** How many there are, and how many of them do not want letters about the topic. */
  async count(audience: Audience, topic: Topic): Promise<{ readonly people: number; readonly refuse: number }> {
    const people = await this.#among(audience).getCount();
    const refuse = await this.#among(audience)
      .innerJoin(MailRefusal, 'r', 'r.personId = p.id AND r.topic = :topic', { topic })
      .getCount();
    return { people, refuse };
  }

  #among({ courseId, groupId, enrolmentId = null }: Audience) {
    const query = this.reads
      .select(Enrolment, 'e')
      .innerJoin(Person, 'p', `p.id = e.personId AND ${reachable('p')}`)
      .where('e.courseId = :courseId', { courseId });
    if (groupId !== null) {
      const members = this.reads.select(GroupMember, 'm').select('m.enrolmentId').where('m.groupId = :groupId');
      query.andWhere(`e.id IN (${members.getQuery()})`, { groupId });
    }
    if (enrolmentId !== null) query.andWhere('e.id = :enrolmentId', { enrolmentId });
    return query;
  }
}
