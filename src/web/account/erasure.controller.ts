import { Body, Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Leaving } from '../../accounts/leaving.service.js';
import type { Visitor } from '../../accounts/visitor.js';
import { Erasing } from '../../interchange/erasing.service.js';
import { PersonalParts } from '../../interchange/personal-parts.service.js';
import { addresses } from '../addresses.js';
import { ConfirmedLately } from '../http/confirmed-lately.js';
import { receiveForm } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { Throttled } from '../http/throttling.js';
import { UnsentForms } from '../http/unsent-forms.service.js';
import { formModel } from '../views/form.js';
import { type ErasureField, erasureFields, erasurePage, type ErasurePage } from './erasure.page.js';

const erasureForm = z.object({
  confirmation: z.string('form.confirmation').min(1, 'form.confirmation').max(300, 'form.confirmation'),
  understood: z.string('form.understood'),
});
const kept: readonly ErasureField[] = ['understood'];

@Controller('account/erasure')
@UseGuards(SignedIn)
export class ErasureController {
  constructor(
    private readonly pages: Pages,
    private readonly leaving: Leaving,
    private readonly erasing: Erasing,
    private readonly parts: PersonalParts,
    private readonly unsent: UnsentForms,
  ) {}

  @Get()
  @ConfirmedLately(addresses.erasure)
  form(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const { typed, problems } = this.unsent.shown(request, 'confirmation', this.pages.words(request));
    return this.#show(request, response, me, formModel(erasureFields, typed, problems));
  }

  @Post()
  @ConfirmedLately(addresses.erasure, kept)
  @UseGuards(Throttled)
  async plan(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() body: unknown,
  ): Promise<void> {
    const asked = { schema: erasureForm, fields: erasureFields, kept };
    const refused = await receiveForm(asked, body, this.pages.words(request), ({ confirmation }) =>
      this.leaving.confirm(me.id, confirmation),
    );
    if (refused) return this.#show(request, response, me, refused, 422);
    await this.erasing.plan(me.id);
    response.redirect(303, addresses.erasure);
  }

  @Post('cancellation')
  async stay(@Res() response: Response, @Me() me: Visitor): Promise<void> {
    await this.leaving.stay(me.id);
    response.redirect(303, `${addresses.account}?done=staying`);
  }

  async #show(
    request: Request,
    response: Response,
    { id }: Visitor,
    form: ErasurePage['form'],
    status = 200,
  ): Promise<void> {
    const plannedFor = await this.leaving.plannedFor(id);
    const facts = { plannedFor, confirmsBy: await this.leaving.confirmsBy(id), held: await this.parts.held(id) };
    const model = erasurePage(facts, form, this.pages.words(request));
    this.pages.show(request, response, 'account/erasure', model, { status });
  }
}
