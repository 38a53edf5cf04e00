import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { Editions } from '../../../catalog/editions.service.js';
import { readCursor } from '../../../insights/roster/roster-search.js';
import { Rosters } from '../../../insights/roster/rosters.service.js';
import { Acts } from '../../../kernel/acts.service.js';
import { Groups } from '../../../learning/groups/groups.service.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import type { Words } from '../../views/words.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { rosterCsv } from './roster-csv.js';
import { rosterPage } from './roster.page.js';
import { type RosterChoices, rosterSearchIn } from './roster-query.js';

type Query = Readonly<Record<string, unknown>>;

/** As many as a page shows can be ticked at once; a form that names more was not made here. */
const mostTicked = 200;

/** Who is on a course and where they are, for those who answer for it; and who of them is in which group. */
@Controller('studio/courses/:course')
@UseGuards(StudioOnly)
export class RosterController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly editions: Editions,
    private readonly groups: Groups,
    private readonly rosters: Rosters,
    private readonly acts: Acts,
  ) {}

  @Get('roster')
  async people(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() query: Query,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    const words = this.pages.words(request);
    const choices = await this.#choices(course.id);
    const search = rosterSearchIn(query, choices);
    const part = await this.rosters.page(course.id, search, readCursor(query.after));
    const total = await this.rosters.count(course.id);
    const model = rosterPage({ course, part, search, choices, total, notice: noticeIn(query, words) }, words);
    this.pages.show(request, response, 'studio/roster/roster', model);
  }

  /** Exactly what is asked for, as it is put together, so that a hundred thousand lines are never in memory at once. */
  @Get('roster.csv')
  async file(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() query: Query,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    const search = rosterSearchIn(query, await this.#choices(course.id));
    await this.acts.record({ actorId: me.id, verb: 'roster.exported', subject: ['course', course.id] });
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="roster-${course.slug}.csv"`);
    response.setHeader('Cache-Control', 'private, no-store');
    const lines = Readable.from(rosterCsv(this.rosters.all(course.id, search)));
    await pipeline(lines, response).catch((error: unknown) => {
      if (!response.destroyed) throw error; // whoever asked has gone
    });
  }

  /** Puts those who are ticked into a group, or takes them out of it. */
  @Post('roster/memberships')
  async memberships(
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() body: Query,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'roster');
    const ids = tickedIn(body.enrolment);
    const group = typeof body.to === 'string' ? body.to : '';
    const asked = new URLSearchParams(typeof body.asked === 'string' ? body.asked : '');
    const back = (notice: string, count: number) => {
      asked.set('now', notice);
      asked.set('count', String(count));
      response.redirect(303, `${addresses.roster(slug)}?${asked.toString()}`);
    };
    if (ids.length === 0) return back('nobody', 0);
    if (group === '') return back('no-group', 0);
    const isOut = body.do === 'remove';
    const count = await (isOut
      ? this.groups.remove(course.id, group, ids, me.id)
      : this.groups.add(course.id, group, ids, me.id));
    back(isOut ? 'removed' : 'added', count);
  }

  async #choices(courseId: string): Promise<RosterChoices> {
    const [groups, editions] = [await this.groups.open(courseId), await this.editions.ofCourse(courseId)];
    return { groups, editions };
  }
}

/** One that is ticked comes as a text, several as a list. */
const tickedIn = (sent: unknown): readonly string[] =>
  (Array.isArray(sent) ? sent : [sent])
    .filter((each): each is string => typeof each === 'string' && each.length <= 64)
    .slice(0, mostTicked);

const notices = ['nobody', 'no-group', 'added', 'removed'];

function noticeIn({ now, count }: Query, words: Words): string | null {
  if (typeof now !== 'string' || !notices.includes(now)) return null;
  return words.say(`roster.now.${now}`, { count: /^\d{1,3}$/.test(String(count)) ? Number(count) : 0 });
}
