import { Injectable } from '@nestjs/common';
import { People } from '../../../accounts/people.service.js';
import { Acts } from '../../../kernel/acts.service.js';
import { Outbox } from '../../../kernel/mail/outbox.service.js';
import { may } from '../../access.js';
import { Courses } from '../../courses.service.js';
import { Staff } from '../../staff/staff.service.js';
import { canBeWritten } from '../can-be-written.js';
import { cameBetween } from './came-between.js';
import type { PlannedEdition } from './planned-edition.entity.js';

/** Letters about editions that were not published at their time: somebody counts on them. */
@Injectable()
export class PlanLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly people: People,
    private readonly staff: Staff,
    private readonly courses: Courses,
    private readonly acts: Acts,
  ) {}

  /** In the unit of work that refuses the plan. */
  async tellLeads({ id, courseId, plannedBy }: PlannedEdition, reasons: readonly string[]): Promise<void> {
    const first = reasons[0] ?? cameBetween;
    const { slug, title } = await this.courses.byId(courseId);
    for (const { personId, role } of await this.staff.of(courseId)) {
      if (!may('publish', { part: role, isAdministrator: false })) continue;
      const person = await this.people.byId(personId);
      if (!canBeWritten(person)) continue;
      await this.outbox.post({
        ...{ key: `edition-not-published:${id}:${personId}`, personId, template: 'edition-not-published' },
        ...{ address: person.email, language: person.language },
        data: {
          ...{ name: person.name, course: title, link: `/studio/courses/${slug}/publish` },
          ...{ count: reasons.length, reason: first === cameBetween ? null : first },
        },
      });
    }
    const detail = { plan: id, reasons: reasons.length, planner: plannedBy };
    await this.acts.record({ actorId: null, verb: 'edition.plan-refused', subject: ['course', courseId], detail });
  }
}
