import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Fields } from '../../assessment/form-fields.js';
import { Conflict } from '../../kernel/errors.js';
import { readGiven } from '../../learning/asked.js';
import { QuizRecords } from '../../learning/quiz-records.service.js';
import { Pages } from '../http/pages.service.js';
import { clashPage } from './clash.page.js';
import { leftAt, onlyIn } from './sent-fields.js';

export interface ClashAt {
  readonly personId: string;
  readonly attemptId: string;
  readonly fields: Fields;
  /** Keys of the items. */
  readonly clashes: readonly string[];
  /** Whether the attempt was to be sent in. */
  readonly sending: boolean;
}

/** For browsers without scripts: what comes of answers that were sent, and both answers of a clash, to choose from. */
@Injectable()
export class ClashPages {
  constructor(
    private readonly pages: Pages,
    private readonly records: QuizRecords,
  ) {}

  /**
   * Does something with answers that were sent. Where they clash with others, or the attempt was left meanwhile, that is
   * answered instead. Returns whether it was done.
   */
  async receive(
    request: Request,
    response: Response,
    at: Omit<ClashAt, 'clashes'>,
    work: () => Promise<Pick<ClashAt, 'clashes'>>,
  ): Promise<boolean> {
    try {
      const { clashes } = await work();
      if (clashes.length > 0) await this.show(request, response, { ...at, clashes });
      return clashes.length === 0;
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault;
      response.redirect(303, leftAt(at.attemptId, fault));
      return false;
    }
  }

  async show(request: Request, response: Response, at: ClashAt): Promise<void> {
    const { personId, attemptId, fields, clashes, sending } = at;
    const record = await this.records.attempt(personId, attemptId);
    const given = readGiven(record, fields, onlyIn(fields));
    const model = clashPage(record, { given, fields, keys: clashes, sending }, this.pages.words(request));
    this.pages.show(request, response, 'learning/clash', model, { status: 409 });
  }
}
