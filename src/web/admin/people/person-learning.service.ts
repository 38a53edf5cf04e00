import { Injectable } from '@nestjs/common';
import type { Certificate } from '../../../credentials/certificate.entity.js';
import { Certificates } from '../../../credentials/certificates.service.js';
import { Enrolments, type Standing } from '../../../learning/enrolments.service.js';
import { type Journey, journey } from '../../../learning/journey.js';
import { QuizRecords } from '../../../learning/quiz-records.service.js';

export interface Learning {
  readonly enrolments: readonly { readonly standing: Standing; readonly journey: Journey }[];
  readonly certificates: readonly Certificate[];
}

/** How somebody learns, as far as administrators see it: no answers and no reflections. */
@Injectable()
export class PersonLearning {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly quizzes: QuizRecords,
    private readonly certificates: Certificates,
  ) {}

  async of(personId: string): Promise<Learning> {
    const standings = await this.enrolments.all(personId);
    const enrolments = await Promise.all(
      standings.map(async (standing) => ({
        standing,
        journey: journey(standing, await this.quizzes.ofEnrolment(standing.enrolment.id)),
      })),
    );
    return { enrolments, certificates: await this.certificates.of(personId) };
  }
}
