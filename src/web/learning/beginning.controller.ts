import { Controller, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { Beginnings } from '../../learning/beginnings.service.js';
import { Enrolments } from '../../learning/enrolments.service.js';
import { addresses } from '../addresses.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { quizAt } from './activity-at.js';

/** Begins an attempt, or goes on with the one that is open. */
@Controller('learn/:course/:activity/attempts')
@UseGuards(SignedIn)
export class BeginningController {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly beginnings: Beginnings,
  ) {}

  @Post()
  async begin(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const { standing, quiz } = await quizAt(this.enrolments, me, request);
    response.redirect(303, addresses.attempt(await this.beginnings.begin(standing, quiz)));
  }
}
