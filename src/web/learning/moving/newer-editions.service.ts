import { Injectable } from '@nestjs/common';
import { EditionDifferences } from '../../../catalog/editions/edition-differences.service.js';
import { Editions } from '../../../catalog/editions.service.js';
import { type Published, quizzesOf } from '../../../catalog/published.js';
import type { Certificate } from '../../../credentials/certificate.entity.js';
import type { Standing } from '../../../learning/enrolments.service.js';
import type { QuizTaken } from '../../../learning/gain.js';
import type { AttemptsByQuiz } from '../../../learning/quiz-records.service.js';
import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import type { NewerEdition } from './edits-said.js';

/** Whether a course went on since somebody enrolled or was certified, and how much of it. */
@Injectable()
export class NewerEditions {
  constructor(
    private readonly editions: Editions,
    private readonly differences: EditionDifferences,
  ) {}

  /** Null where no open edition is newer than the one that is studied, nor than the one of the certificate. */
  async of({ edition }: Standing, certificate: Certificate | null): Promise<NewerEdition | null> {
    if (!certificate) {
      const newer = await this.editions.newerThan(edition);
      return newer && { number: newer.number, certified: null };
    }
    const earned = await this.editions.byId(certificate.editionId);
    const newer = await this.editions.newerThan(earned);
    return newer && { number: newer.number, certified: { number: earned.number, count: this.#count(earned, newer) } };
  }

  /** The same for the page of a certificate, as a sentence; none where its holder is on the course no more. */
  async ofCertificate(
    { editionId, enrolmentId }: Certificate,
    words: Words,
  ): Promise<{ readonly text: string; readonly href: string } | null> {
    const earned = await this.editions.byId(editionId);
    const newer = enrolmentId === null ? null : await this.editions.newerThan(earned);
    if (!newer) return null;
    return {
      text: words.say('moving.certificate.newer', { number: newer.number, count: this.#count(earned, newer) }),
      href: addresses.editionChanges(newer.content.slug, earned.number, newer.number),
    };
  }

  /** The quizzes of attempts as their own editions have them. */
  async quizTaken(attempts: AttemptsByQuiz): Promise<QuizTaken> {
    const ids = new Set([...attempts.values()].flatMap((taken) => taken.map(([{ editionId }]) => editionId)));
    const editions = await Promise.all([...ids].map((id) => this.editions.byId(id)));
    return ({ editionId, quizKey }) => {
      const edition = editions.find(({ id }) => id === editionId);
      return (edition && quizzesOf(edition.content).find(({ key }) => key === quizKey)) ?? null;
    };
  }

  #count(before: Published, after: Published): number {
    return this.differences.between(before, after).activities.length;
  }
}
