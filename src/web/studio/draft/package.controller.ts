import { pipeline } from 'node:stream/promises';
import { Body, Controller, Get, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { DraftExports } from '../../../catalog/draft/draft-exports.service.js';
import { Drafts } from '../../../catalog/draft/drafts.service.js';
import { addresses } from '../../addresses.js';
import { Me } from '../../http/signed-in.guard.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';

/** The draft as a package, out and in. */
@Controller('studio/courses/:course/draft')
@UseGuards(StudioOnly)
export class DraftPackageController {
  constructor(
    private readonly courses: StudioCourses,
    private readonly exports: DraftExports,
    private readonly drafts: Drafts,
  ) {}

  @Get('package.zip')
  async download(@Res() response: Response, @Me() me: Visitor, @Param('course') slug: string): Promise<void> {
    const course = await this.courses.at(me, slug, 'see');
    const { name, stream } = await this.exports.zip(course.id);
    response.set('Cache-Control', 'private, no-store');
    response.attachment(name).type('application/zip');
    await pipeline(stream, response).catch(() => response.destroy());
  }

  /** What becomes of a newer package that came with the program. */
  @Post('proposal')
  async answer(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() { answer }: Record<string, unknown>,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'write');
    const isTaken = answer === 'take';
    await (isTaken ? this.drafts.acceptProposal(course.id, me.id) : this.drafts.declineProposal(course.id, me.id));
    response.redirect(303, `${addresses.draft(slug)}?now=${isTaken ? 'taken' : 'declined'}`);
  }
}
