import { Injectable } from '@nestjs/common';
import { Directory } from '../../../accounts/directory/directory.service.js';
import { Editions } from '../../../catalog/editions.service.js';
import type { Act } from '../../../kernel/act.entity.js';
import type { Words } from '../../views/words.js';
import { type ActLine, actLine, peopleIn } from './act-line.js';

/** Acts as administrators read them. What is kept are ids; names are looked up, and gone when their people are. */
@Injectable()
export class ActLines {
  constructor(
    private readonly directory: Directory,
    private readonly editions: Editions,
  ) {}

  async of(acts: readonly Act[], words: Words): Promise<readonly ActLine[]> {
    const people = await this.directory.names(peopleIn(acts));
    const published = await this.editions.newest();
    const courses = new Map(published.map(({ courseId, content }) => [courseId, content.title]));
    return acts.map((act) => actLine(act, { people, courses }, words));
  }
}
