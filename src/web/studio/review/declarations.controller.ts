import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Directory } from '../../../accounts/directory/directory.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import { type Content, courseDetails } from '../../../catalog/draft/piece.js';
import { Declarations } from '../../../catalog/review/disclosures/declarations.service.js';
import { NotFound } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import type { Problem } from '../../views/form.js';
import { type StudioCourse, StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { declaredIn, readDeclaration, type TypedDeclaration, typedOf } from './declaration-form.js';
import { declarationsPage } from './declarations.page.js';

type Fields = Readonly<Record<string, unknown>>;

/** Which financial relationships the staff of a course declare. Everybody sees their own; the lead and administrators see all. */
@Controller('studio/courses/:course/disclosures')
@UseGuards(StudioOnly)
export class DeclarationsController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly declarations: Declarations,
    private readonly pieces: DraftPieces,
    private readonly directory: Directory,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Query() { now }: Fields,
  ): Promise<void> {
    await this.#page(request, response, me, await this.courses.at(me, slug, 'see'), { now });
  }

  @Post()
  async declare(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() body: Fields,
  ): Promise<void> {
    const course = await this.#ofStaff(me, slug);
    const typed = readDeclaration(body);
    if (body.more !== undefined) return this.#page(request, response, me, course, { typed });
    const { relationships, problems } = declaredIn(typed, this.pages.words(request));
    if (problems.length > 0) return this.#page(request, response, me, course, { typed, problems });
    await this.declarations.declare(course.id, relationships, me.id);
    response.redirect(303, `${addresses.declarations(slug)}?now=declared`);
  }

  /** Something has changed: what was declared holds no longer, and what holds is still to come. */
  @Post('end')
  async end(@Res() response: Response, @Me() me: Visitor, @Param('course') slug: string): Promise<void> {
    const { id } = await this.#ofStaff(me, slug);
    await this.declarations.declare(id, null, me.id);
    response.redirect(303, `${addresses.declarations(slug)}?now=changed`);
  }

  /** What was done about a relationship, in the words of somebody other than the one who has it. */
  @Post(':declaration/mitigations')
  async mitigate(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() { course: slug = '', declaration = '' }: Readonly<Record<string, string>>,
    @Body() body: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'staff');
    const text = typeof body.text === 'string' ? body.text.trim() : '';
    const relationship =
      typeof body.relationship === 'string' && /^\d{1,2}$/.test(body.relationship) ? Number(body.relationship) : -1;
    if (text.length < 3 || text.length > 1_000) {
      const problem = {
        field: `mitigation-${declaration}-${relationship}`,
        text: this.pages
          .words(request)
          .say(text.length < 3 ? 'declarations.mitigation-missing' : 'declarations.mitigation-long'),
      };
      return this.#page(request, response, me, course, { problems: [problem] });
    }
    await this.declarations.mitigate(course.id, { declarationId: declaration, relationship, text }, me.id);
    response.redirect(303, `${addresses.declarations(slug)}?now=recorded`);
  }

  /** Administrators look on: what they have with companies is asked where they are on the staff. */
  async #ofStaff(me: Visitor, slug: string): Promise<StudioCourse> {
    const course = await this.courses.at(me, slug, 'see');
    if (course.standing.part === null) throw new NotFound('not-found');
    return course;
  }

  async #page(
    request: Request,
    response: Response,
    me: Visitor,
    course: StudioCourse,
    {
      typed,
      problems = [],
      now,
    }: { readonly typed?: TypedDeclaration; readonly problems?: readonly Problem[]; readonly now?: unknown },
  ): Promise<void> {
    const declarations = await this.declarations.of(course.id);
    const versions = await this.declarations.versions(course.id, me.id);
    const recorders = declarations.flatMap(({ relationships }) =>
      relationships.flatMap(({ mitigation }) => mitigation?.recordedBy ?? []),
    );
    const names = await this.directory.names([...declarations.map(({ personId }) => personId), ...recorders]);
    const facts = {
      ...{ course, personId: me.id, names, declarations, versions, problems, now },
      typed: typed ?? typedOf(versions[0]?.relationships ?? null),
      told: toldIn((await this.pieces.at(course.id, courseDetails)).content),
    };
    const status = problems.length > 0 ? 422 : 200;
    const model = declarationsPage(facts, this.pages.words(request));
    this.pages.show(request, response, 'studio/review/declarations', model, { status });
  }
}

/** What practitioners are told of the makers, by their names. */
function toldIn({ makers }: Content): ReadonlyMap<string, string> {
  const all = Array.isArray(makers) ? (makers as unknown[]) : [];
  return new Map(
    all.flatMap((maker) => {
      const { name, disclosure } = (maker ?? {}) as Content;
      return typeof name === 'string' && typeof disclosure === 'string' ? [[name, disclosure] as const] : [];
    }),
  );
}
