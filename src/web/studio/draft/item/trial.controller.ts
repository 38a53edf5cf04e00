import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import { newId } from '../../../../kernel/ids.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { ItemDrafts, type ItemParams } from './item-drafts.service.js';
import { trialIn } from './trial.js';
import { finishedItem, trialPage } from './trial.page.js';

/** Trying an item as a practitioner would meet it. Nothing is recorded, however often one tries. */
@Controller('studio/courses/:course/draft/quizzes/:quiz/items/:item/try')
@UseGuards(StudioOnly)
export class TrialController {
  constructor(
    private readonly pages: Pages,
    private readonly drafts: ItemDrafts,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: ItemParams,
    @Query() { now }: Fields,
  ): Promise<void> {
    await this.#show(request, response, me, params, {}, typeof now === 'string' ? now : null);
  }

  /** Goes on, or marks what was answered; both read the form and keep nothing. */
  @Post()
  async go(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: ItemParams,
    @Body() fields: Fields,
  ): Promise<void> {
    await this.#show(request, response, me, params, fields, null);
  }

  async #show(
    request: Request,
    response: Response,
    me: Visitor,
    params: ItemParams,
    fields: Fields,
    now: string | null,
  ): Promise<void> {
    const draft = await this.drafts.item(me, params, 'see');
    const item = finishedItem(draft);
    const trial = item && trialIn(item, fields, newId());
    this.pages.show(
      request,
      response,
      'studio/draft/item/trial',
      trialPage(draft, trial, now, this.pages.words(request)),
    );
  }
}
