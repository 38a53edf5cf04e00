import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Directory } from '../../../../accounts/directory/directory.service.js';
import { Rosters } from '../../../../insights/roster/rosters.service.js';
import { ActRecords } from '../../../../kernel/act-records.service.js';
import { Accommodations } from '../../../../learning/accommodations/accommodations.service.js';
import { disclosuresUnread } from '../../../../learning/disclosures.js';
import { Enrolments, type Standing } from '../../../../learning/enrolments.service.js';
import { journey } from '../../../../learning/journey.js';
import { QuizRecords } from '../../../../learning/quiz-records.service.js';
import { Pages } from '../../../http/pages.service.js';
import type { FormModel } from '../../../views/form.js';
import type { StudioCourse } from '../../studio-courses.service.js';
import type { DueField } from '../due/due-form.js';
import { rosterPersonPage } from './person.page.js';

const mostActs = 20;

/** Sends the page of one person in a roster. */
@Injectable()
export class RosterPeople {
  constructor(
    private readonly pages: Pages,
    private readonly rosters: Rosters,
    private readonly enrolments: Enrolments,
    private readonly records: QuizRecords,
    private readonly accommodations: Accommodations,
    private readonly acts: ActRecords,
    private readonly directory: Directory,
  ) {}

  /** How somebody on this course stands. @throws NotFound, also for who is on another */
  async at({ id: courseId }: StudioCourse, enrolmentId: string): Promise<Standing> {
    await this.rosters.entry(courseId, enrolmentId);
    return this.enrolments.byId(enrolmentId);
  }

  async show(
    request: Request,
    response: Response,
    course: StudioCourse,
    enrolmentId: string,
    { form, changed = false }: { readonly form: FormModel<DueField>; readonly changed?: boolean },
  ): Promise<void> {
    const entry = await this.rosters.entry(course.id, enrolmentId);
    const standing = await this.enrolments.byId(enrolmentId);
    const acts = await this.acts.about('enrolment', enrolmentId, mostActs);
    const grants = await this.accommodations.of(enrolmentId);
    const facts = {
      ...{ course, entry, standing, acts, form, changed },
      journey: journey(standing, await this.records.ofEnrolment(enrolmentId)),
      accommodations: grants.filter(({ withdrawnAt }) => withdrawnAt === null).length,
      disclosuresUnread: disclosuresUnread(standing),
      names: await this.directory.names(acts.flatMap(({ actorId }) => actorId ?? [])),
    };
    const model = rosterPersonPage(facts, this.pages.words(request));
    const status = form.problems.length > 0 ? 422 : 200;
    this.pages.show(request, response, 'studio/roster/person', model, { status });
  }
}
