import { Injectable } from '@nestjs/common';
import { People } from '../../accounts/people.service.js';
import { Outbox } from '../../kernel/mail/outbox.service.js';
import { Courses } from '../courses.service.js';
import { canBeWritten } from '../review/can-be-written.js';
import { Staff } from '../staff/staff.service.js';
import type { StudyProposalAnswer } from './study-proposal-answer.entity.js';
import type { StudyProposal } from './study-proposal.entity.js';

/** Letters to whoever proposed a study: it was taken into the registry, or it was not and why. */
@Injectable()
export class ProposalLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly people: People,
    private readonly staff: Staff,
    private readonly courses: Courses,
  ) {}

  /** In the unit of work of the answer. Whoever took it back knows, and whoever left the staff can do nothing about it. */
  async tell(
    proposal: StudyProposal,
    { answer, reason }: Pick<StudyProposalAnswer, 'answer' | 'reason'>,
  ): Promise<void> {
    const { id, courseId, proposedBy: personId, key, study } = proposal;
    if (answer === 'withdrawn' || (await this.staff.partIn(courseId, personId)) === null) return;
    const person = await this.people.byId(personId);
    if (!canBeWritten(person)) return;
    const { slug, title } = await this.courses.byId(courseId);
    await this.outbox.post({
      ...{ key: `study-answered:${id}`, personId, template: 'study-answered' },
      ...{ address: person.email, language: person.language },
      data: {
        ...{ name: person.name, course: title, study: study.csl.title, reason },
        link: `/studio/courses/${slug}/draft/studies/${key}`,
      },
    });
  }
}
