import { BadRequestException, Body, Controller, HttpCode, Param, Post, Req, UseGuards } from '@nestjs/common';
import type { Request } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { Enrolments } from '../../learning/enrolments.service.js';
import { MediaPositions } from '../../learning/media/media-positions.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { lessonAt } from './activity-at.js';

/** Where somebody is in a recording, which a script tells while it plays. */
@Controller('learn/:course/:activity/recordings/:key')
@UseGuards(SignedIn)
export class RecordingController {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly positions: MediaPositions,
  ) {}

  @Post()
  @HttpCode(204)
  async keep(
    @Req() request: Request,
    @Me() me: Visitor,
    @Param('key') key: string,
    @Body('seconds') sent: unknown,
  ): Promise<void> {
    const { standing, lesson } = await lessonAt(this.enrolments, me, request);
    const seconds = typeof sent === 'string' && /^\d{1,6}(\.\d{1,9})?$/.test(sent) ? Number(sent) : null;
    if (seconds === null) throw new BadRequestException();
    await this.positions.keep(standing, lesson, key, seconds);
  }
}
