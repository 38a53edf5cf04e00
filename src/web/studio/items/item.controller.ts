import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import type { Correction } from '../../../assessment/correction.js';
import type { Fields } from '../../../assessment/form-fields.js';
import { Conflict, RuleBroken } from '../../../kernel/errors.js';
import { DryRuns } from '../../../learning/regrading/dry-runs.service.js';
import { Regrades } from '../../../learning/regrading/regrades.service.js';
import { addresses } from '../../addresses.js';
import { readForm, sayFault } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { formModel, type FormModel, type Problem } from '../../views/form.js';
import { StudioCourses } from '../studio-courses.service.js';
import { StudioOnly } from '../studio-only.guard.js';
import { type CorrectionField, correctionFields, readCorrection, reasonForm } from './correction-form.js';
import { dryRunPage } from './dry-run.page.js';
import { studioItemPage } from './item.page.js';
import { type StudioItem, StudioItems } from './studio-items.service.js';

interface Shown {
  readonly status: number;
  readonly form: FormModel<CorrectionField>;
  readonly isMeanwhile: boolean;
}

const asked: Shown = { status: 200, form: formModel(correctionFields), isMeanwhile: false };

/** An item as it was published: how it fared, and correcting it in two steps, of which the first changes nothing. */
@Controller('studio/courses/:course/items/:item/:revision')
@UseGuards(StudioOnly)
export class StudioItemController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly items: StudioItems,
    private readonly dryRuns: DryRuns,
    private readonly regrades: Regrades,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    await this.#showItem(request, response, await this.#at(me, request, 'see'), null, [], 200);
  }

  @Post('dry-runs')
  async dryRun(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() fields: Fields,
  ): Promise<void> {
    const item = await this.#at(me, request, 'regrade');
    const { correction, problems } = readCorrection(item.figures.item, fields, this.pages.words(request));
    if (!correction) return this.#showItem(request, response, item, fields, problems, 422);
    await this.#showDryRun(request, response, item, correction, fields, asked);
  }

  @Post('corrections')
  async correct(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() fields: Fields,
  ): Promise<void> {
    const item = await this.#at(me, request, 'regrade');
    const words = this.pages.words(request);
    const { correction, problems } = readCorrection(item.figures.item, fields, words);
    if (!correction) return this.#showItem(request, response, item, fields, problems, 422);
    const read = readForm(reasonForm, fields, correctionFields, correctionFields, words);
    if (!read.ok) {
      return this.#showDryRun(request, response, item, correction, fields, { ...asked, status: 422, form: read.form });
    }
    const after = typeof fields.after === 'string' && fields.after !== '' ? fields.after : null;
    const { reason } = read.value;
    try {
      const id = await this.regrades.decide(me.id, { item: item.about, correction, reason, after });
      response.redirect(303, addresses.correction(slug, id));
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault;
      const form = formModel(correctionFields, { reason }, [{ field: null, text: sayFault(fault, words) }]);
      const now = await this.#at(me, request, 'regrade');
      await this.#showDryRun(request, response, now, correction, fields, { status: 409, form, isMeanwhile: true });
    }
  }

  async #at(me: Visitor, { params }: Request, right: 'see' | 'regrade'): Promise<StudioItem> {
    const course = await this.courses.at(me, String(params.course), right);
    return this.items.at(course, String(params.item), String(params.revision));
  }

  async #showItem(
    request: Request,
    response: Response,
    item: StudioItem,
    typed: Fields | null,
    problems: readonly Problem[],
    status: number,
  ): Promise<void> {
    const names = await this.items.names(item.corrections);
    const model = studioItemPage({ ...item, names, typed, problems }, this.pages.words(request));
    this.pages.show(request, response, 'studio/items/item', model, { status });
  }

  /** What was chosen may change nothing any more, or may not be possible: then the form comes back and says so. */
  async #showDryRun(
    request: Request,
    response: Response,
    item: StudioItem,
    correction: Correction,
    fields: Fields,
    shown: Shown,
  ): Promise<void> {
    const words = this.pages.words(request);
    try {
      const dryRun = await this.dryRuns.of(item.about, correction);
      const ids = dryRun.changes.map(({ personId }) => personId);
      const names = await this.items.names(item.corrections, ids);
      const facts = { ...item, ...shown, correction, fields, dryRun, inForce: item.corrections[0] ?? null, names };
      this.pages.show(request, response, 'studio/items/dry-run', dryRunPage(facts, words), { status: shown.status });
    } catch (fault) {
      if (!(fault instanceof RuleBroken)) throw fault;
      const problems = [...shown.form.problems, { field: fault.field, text: sayFault(fault, words) }];
      await this.#showItem(request, response, item, fields, problems, shown.isMeanwhile ? 409 : 422);
    }
  }
}
