import { Body, Controller, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import { Me } from '../../../http/signed-in.guard.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { LessonDrafts } from './lesson-drafts.service.js';
import { LessonMerging } from './lesson-merging.service.js';

/** Two versions of one lesson, brought together by whoever saves second. */
@Controller('studio/courses/:course/draft/lessons/:lesson')
@UseGuards(StudioOnly)
export class LessonMergeController {
  constructor(
    private readonly lessons: LessonDrafts,
    private readonly merging: LessonMerging,
  ) {}

  @Post('merge')
  async merge(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Readonly<Record<string, string>>,
    @Body() fields: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const at = await this.lessons.at(me, params, 'write');
    await this.merging.choose(request, response, me, at, fields);
  }
}
