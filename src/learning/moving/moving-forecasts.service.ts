import { Injectable } from '@nestjs/common';
import { Editions } from '../../catalog/editions.service.js';
import { Enrolments } from '../enrolments.service.js';
import { NotBegun } from './not-begun.service.js';

/** Who studies one edition, and what becomes of them when the next one is published. */
export interface EditionForecast {
  readonly number: number;
  /** They have begun, and stay until they choose to move. */
  readonly stay: number;
  /** They have done nothing but enrol, and move. */
  readonly move: number;
}

/** What a publication means for who is on the course already. */
@Injectable()
export class MovingForecasts {
  constructor(
    private readonly editions: Editions,
    private readonly enrolments: Enrolments,
    private readonly notBegun: NotBegun,
  ) {}

  /** One for each edition that somebody studies, the first edition first. */
  async of(courseId: string): Promise<readonly EditionForecast[]> {
    const [all, idle] = [await this.enrolments.countsOn(courseId), await this.notBegun.countsOn(courseId)];
    return (await this.editions.ofCourse(courseId)).flatMap(({ id, number }) => {
      const [count, move] = [all.get(id) ?? 0, idle.get(id) ?? 0];
      return count === 0 ? [] : [{ number, stay: count - move, move }];
    });
  }
}
