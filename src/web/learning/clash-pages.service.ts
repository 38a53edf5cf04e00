import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Fields } from '../../assessment/form-fields.js';
import { readGiven } from '../../learning/asked.js';
import { QuizRecords } from '../../learning/quiz-records.service.js';
import { Pages } from '../http/pages.service.js';
import { clashPage } from './clash.page.js';
import { onlyIn } from './sent-fields.js';

export interface ClashAt {
  readonly personId: string;
  readonly attemptId: string;
  readonly fields: Fields;
  /** Keys of the items. */
  readonly clashes: readonly string[];
  /** Whether the attempt was to be sent in. */
  readonly sending: boolean;
}

/** For browsers without scripts: both answers of a clash, to choose from. */
@Injectable()
export class ClashPages {
  constructor(
    private readonly pages: Pages,
    private readonly records: QuizRecords,
  ) {}

  async show(request: Request, response: Response, at: ClashAt): Promise<void> {
    const { personId, attemptId, fields, clashes, sending } = at;
    const record = await this.records.attempt(personId, attemptId);
    const given = readGiven(record, fields, onlyIn(fields));
    const model = clashPage(record, { given, fields, keys: clashes, sending }, this.pages.words(request));
    this.pages.show(request, response, 'learning/clash', model, { status: 409 });
  }
}
