import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Factors } from '../../../accounts/factors/factors.service.js';
import { People } from '../../../accounts/people.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { RuleBroken } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { brokenForm } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { mark } from '../../http/request-log.js';
import { Me, SignedIn } from '../../http/signed-in.guard.js';
import { Throttled } from '../../http/throttling.js';
import { UnsentForms } from '../../http/unsent-forms.service.js';
import { formModel, type FormModel } from '../../views/form.js';
import { localPath } from '../next.js';
import { signInAgain } from '../signing-in.js';
import { FactorProofs } from './factor-proofs.service.js';
import { type IdentityField, identityFields, identityPage } from './identity.page.js';

/** Before something that concerns who may come in: whoever sits at an open browser shows once more that it is theirs. */
@Controller('account/confirm-it-is-you')
@UseGuards(SignedIn)
export class IdentityController {
  constructor(
    private readonly pages: Pages,
    private readonly people: People,
    private readonly factors: Factors,
    private readonly proofs: FactorProofs,
    private readonly unsent: UnsentForms,
  ) {}

  @Get()
  async form(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Query('next') next: unknown,
  ): Promise<void> {
    await this.#show(request, response, me, formModel(identityFields), next);
  }

  @Post()
  @UseGuards(Throttled)
  async confirm(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    try {
      await this.#prove(request, me.id, body);
    } catch (fault) {
      mark(request, 'identity.refused');
      const form = brokenForm(fault, body, identityFields, [], this.pages.words(request));
      return this.#show(request, response, me, form, body.next, 422);
    }
    mark(request, 'identity.shown');
    await signInAgain(request, me);
    response.redirect(303, localPath(body.next) ?? addresses.account);
  }

  @Post('options')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @UseGuards(Throttled)
  options(@Req() request: Request, @Me() me: Visitor) {
    return this.proofs.ask(request, me.id, 'identity');
  }

  async #prove(request: Request, personId: string, body: Record<string, unknown>): Promise<void> {
    const { password, code, credential } = body;
    if (typeof code === 'string' || typeof credential === 'string') {
      return this.proofs.show(request, personId, 'identity', body);
    }
    const { email } = await this.people.byId(personId);
    const typed = typeof password === 'string' ? password : '';
    const { kind } = await this.people.recognise(email, typed);
    if (kind !== 'welcome') throw new RuleBroken('password-wrong', {}, 'password');
  }

  async #show(
    request: Request,
    response: Response,
    { id }: Visitor,
    form: FormModel<IdentityField>,
    next: unknown,
    status = 200,
  ): Promise<void> {
    const page = localPath(next);
    const way = { next: page, isKept: page !== null && this.unsent.of(request, page) !== null };
    const model = identityPage(await this.people.byId(id), await this.factors.of(id), form, way);
    this.pages.show(request, response, 'accounts/factors/identity', model, { status });
  }
}
