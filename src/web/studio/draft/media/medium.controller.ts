import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import type { Saving } from '../../../../catalog/draft/draft-pieces.service.js';
import { type Piece, titleIn } from '../../../../catalog/draft/piece.js';
import { DraftMedia } from '../../../../catalog/media/draft-media.service.js';
import { languageTag } from '../../../../catalog/media/medium-schema.js';
import { MediaIntake } from '../../../../catalog/media/media-intake.service.js';
import { Conflict, Fault, RuleBroken } from '../../../../kernel/errors.js';
import { addresses } from '../../../addresses.js';
import { statusOf } from '../../../http/fault.filter.js';
import { sayFault } from '../../../http/forms.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import type { StudioCourse } from '../../studio-courses.service.js';
import { StudioCourses } from '../../studio-courses.service.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { FormPages } from '../form/form-pages.service.js';
import type { Changed } from '../form/form.page.js';
import { LessonPreview } from '../lesson/lesson-preview.service.js';
import { titleOf } from '../outline.page.js';
import { sentIn } from '../typed.js';
import { mediumPage } from './medium.page.js';
import { kindOf, mediumForm, mediumShape } from './medium-form.js';

type Params = Readonly<Record<string, string>>;

interface MediumAt {
  readonly course: StudioCourse;
  readonly piece: Piece;
}

interface Shown {
  readonly now?: string | null;
  readonly changed?: Changed | null;
  readonly fault?: Fault | null;
  readonly language?: string;
}

/** One medium of a draft: its words, its file, its captions. */
@Controller('studio/courses/:course/draft/media/:medium')
@UseGuards(StudioOnly)
export class DraftMediumController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly media: DraftMedia,
    private readonly intake: MediaIntake,
    private readonly forms: FormPages,
    private readonly lessons: LessonPreview,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Query() asked: Fields,
  ): Promise<void> {
    const at = await this.#at(me, params, 'see');
    await this.forms.open(at.course, at.piece, me);
    await this.#show(request, response, me, at, { now: sentIn(asked, 'now') || null });
  }

  @Post()
  async save(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Body() fields: Fields,
  ): Promise<void> {
    const at = await this.#at(me, params, 'write');
    const { course, piece } = at;
    const action = addresses.draftMedium(course.slug, piece.key);
    const changed = await this.forms.receive(request, response, me, {
      ...{ course, piece, fields, specs: mediumForm(kindOf(piece.content)), shape: mediumShape, lists: {}, action },
      title: titleOf({ title: titleIn(piece.content) }, this.pages.words(request)),
      then: (now) => `${action}?now=${now}`,
    });
    if (changed) await this.#show(request, response, me, at, { changed });
  }

  @Post('file')
  async replace(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Body() fields: Fields,
  ): Promise<void> {
    const at = await this.#at(me, params, 'write');
    await this.#change(request, response, me, at, 'replaced', '', async () => {
      const { upload } = request;
      if (!upload) throw new RuleBroken('file-missing', {}, 'file');
      const taken = await this.intake.take(upload.path);
      return this.media.replace(at.course.id, at.piece, taken, { after: sentIn(fields, 'after'), by: me.id });
    });
  }

  @Post('captions')
  async caption(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param() params: Params,
    @Body() fields: Fields,
  ): Promise<void> {
    const at = await this.#at(me, params, 'write');
    const language = sentIn(fields, 'language').trim();
    const change = { after: sentIn(fields, 'after'), by: me.id };
    const isRemoved = fields['go'] === 'remove';
    await this.#change(request, response, me, at, isRemoved ? 'uncaptioned' : 'captioned', language, async () => {
      if (isRemoved) return this.media.removeCaptions(at.course.id, at.piece, language, change);
      if (!['audio', 'video'].includes(kindOf(at.piece.content)))
        throw new RuleBroken('captions-nowhere', {}, 'captions');
      const label = languageTag.safeParse(language).success ? nameOfLanguage(language) : null;
      if (label === null) throw new RuleBroken('captions-language', {}, 'language');
      const { upload } = request;
      if (!upload) throw new RuleBroken('file-missing', {}, 'captions');
      const file = await this.intake.captions(await upload.read());
      return this.media.addCaptions(at.course.id, at.piece, { language, label, file }, change);
    });
  }

  /** What went well leads back to the page; what did not is said there. */
  async #change(
    request: Request,
    response: Response,
    me: Visitor,
    at: MediumAt,
    done: string,
    language: string,
    work: () => Promise<Saving>,
  ): Promise<void> {
    try {
      const { outcome } = await work();
      if (outcome === 'clash') throw new Conflict('draft-changed');
      const now = outcome === 'unchanged' ? 'same' : done;
      response.redirect(303, `${addresses.draftMedium(at.course.slug, at.piece.key)}?now=${now}`);
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      await this.#show(request, response, me, at, { fault, language });
    }
  }

  async #at(me: Visitor, { course: slug = '', medium = '' }: Params, right: 'see' | 'write'): Promise<MediumAt> {
    const course = await this.courses.at(me, slug, right);
    return { course, piece: await this.media.at(course.id, medium) };
  }

  async #show(
    request: Request,
    response: Response,
    me: Visitor,
    { course, piece }: MediumAt,
    { now = null, changed = null, fault = null, language = '' }: Shown,
  ): Promise<void> {
    const words = this.pages.words(request);
    const others = await this.forms.others(piece, me);
    const uses = (await this.media.uses(course.id)).get(piece.key) ?? [];
    const model = mediumPage(
      {
        ...{ course, piece, others, now, changed, uses },
        problem: fault && { field: fieldOf(fault, language), text: sayFault(fault, words) },
        language: language || (await this.lessons.language(course.id)),
      },
      words,
    );
    const status = fault ? statusOf[fault.kind] : 200;
    this.pages.show(request, response, 'studio/draft/media/medium', model, { status });
  }
}

/** A language is only asked for with captions. */
function fieldOf(fault: Fault, language: string): string {
  if (fault instanceof RuleBroken && fault.field !== null) return fault.field;
  return fault.code.startsWith('captions-') || language !== '' ? 'captions' : 'file';
}

/** The language as it calls itself, with a capital as its own name begins in a list; null where nobody knows it. */
function nameOfLanguage(tag: string): string | null {
  const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag);
  return name === undefined ? null : name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
