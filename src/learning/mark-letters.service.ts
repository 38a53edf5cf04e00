import { Injectable } from '@nestjs/common';
import { People } from '../accounts/people.service.js';
import type { Quiz } from '../catalog/edition.js';
import type { Published } from '../catalog/published.js';
import { Outbox } from '../kernel/mail/outbox.service.js';
import type { Attempt } from './attempt.entity.js';

export interface MarkedWork {
  readonly personId: string;
  readonly attempt: Pick<Attempt, 'id' | 'quizKey'>;
  readonly edition: Published;
  readonly quiz: Quiz;
}

/**
 * Tells practitioners what others did to their marks, in the unit of work of the deed. Nobody can end these letters: somebody
 * who waits for a mark, or who believes that they have not passed, would otherwise never know that they can go on.
 */
@Injectable()
export class MarkLetters {
  constructor(
    private readonly people: People,
    private readonly outbox: Outbox,
  ) {}

  /** An item was corrected, and they pass by it. Once for each correction. */
  async passed(work: MarkedWork, correctionId: string): Promise<void> {
    await this.#post(`passed-by-correction:${correctionId}:${work.attempt.id}`, 'passed-by-correction', work);
  }

  /** Everything of the attempt that waited for a marker is marked. Once for each attempt. */
  async marked(work: MarkedWork): Promise<void> {
    await this.#post(`attempt-marked:${work.attempt.id}`, 'attempt-marked', work);
  }

  async #post(key: string, template: 'passed-by-correction' | 'attempt-marked', work: MarkedWork): Promise<void> {
    const { personId, attempt, edition, quiz } = work;
    const { email, name, language } = await this.people.byId(personId);
    const data = { name, quiz: quiz.title, course: edition.content.title, link: `/attempts/${attempt.id}/result` };
    await this.outbox.post({ key, personId, address: email, template, language, data });
  }
}
