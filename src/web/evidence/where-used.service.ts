import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Rests } from '../../catalog/rests.service.js';
import { Enrolments } from '../../learning/enrolments.service.js';
import { visitorOf } from '../http/visit.js';
import type { Words } from '../views/words.js';
import { type UsedIn, usedIn } from './used.js';

/** Where a study or a claim is used, as whoever asks may see it. */
@Injectable()
export class WhereUsed {
  constructor(
    private readonly rests: Rests,
    private readonly enrolments: Enrolments,
  ) {}

  async study(key: string, request: Request, words: Words): Promise<readonly UsedIn[]> {
    return usedIn(await this.rests.onStudy(key), await this.#mine(request), words);
  }

  async claim(key: string, request: Request, words: Words): Promise<readonly UsedIn[]> {
    return usedIn(await this.rests.onClaim(key), await this.#mine(request), words);
  }

  async #mine(request: Request): Promise<ReadonlySet<string>> {
    const visitor = visitorOf(request);
    return visitor ? this.enrolments.courseIds(visitor.id) : new Set();
  }
}
