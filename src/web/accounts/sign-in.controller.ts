import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Registering } from '../../accounts/registering.service.js';
import { asVisitor } from '../../accounts/visitor.js';
import { readForm, shownAgain } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { mark } from '../http/request-log.js';
import { PasswordGuard, recognitionOf } from '../http/sign-in.strategy.js';
import { Throttled } from '../http/throttling.js';
import { visitorOf } from '../http/visit.js';
import { formModel, type FormModel } from '../views/form.js';
import { signInForm } from './account-form.js';
import { Entering } from './entering.service.js';
import { localPath, withNext } from './next.js';
import { Oidc } from './oidc/oidc.service.js';
import { noticeSaid, type SignInPage } from './sign-in.page.js';
import { signOut } from './signing-in.js';

const fields = ['email', 'password'] as const;
const kept = ['email'] as const;

@Controller()
export class SignInController {
  constructor(
    private readonly pages: Pages,
    private readonly registering: Registering,
    private readonly entering: Entering,
    private readonly oidc: Oidc,
  ) {}

  @Get('sign-in')
  form(@Req() request: Request, @Res() response: Response, @Query() { next, notice }: Record<string, unknown>): void {
    if (visitorOf(request)) return response.redirect(303, localPath(next) ?? '/learn');
    const text = noticeSaid(notice, this.pages.words(request));
    this.#show(request, response, formModel(fields, {}, text === null ? [] : [{ field: null, text }]), { next });
  }

  /** Whether the address or the password was wrong is never told. Only who knows both hears why they may not come in. */
  @Post('sign-in')
  @UseGuards(Throttled, PasswordGuard)
  async signIn(
    @Req() request: Request,
    @Res() response: Response,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const words = this.pages.words(request);
    const read = readForm(signInForm, body, fields, kept, words);
    if (!read.ok) return this.#show(request, response, read.form, body, 422);
    const found = recognitionOf(request);
    mark(request, `sign-in.${found.kind}`);
    if (found.kind === 'welcome') {
      const asked = { stay: typeof body.stay === 'string', next: localPath(body.next) };
      return response.redirect(303, await this.entering.enter(request, asVisitor(found.person), asked));
    }
    if (found.kind === 'unconfirmed') {
      await this.registering.again(found.person.email);
      return response.redirect(303, '/confirm');
    }
    const why = found.kind === 'deactivated' ? 'sign-in.deactivated' : 'sign-in.refused';
    const problem = { field: null, text: words.say(why) };
    this.#show(request, response, shownAgain(body, fields, kept, [problem]), body, 422);
  }

  @Post('sign-out')
  async signOut(@Req() request: Request, @Res() response: Response): Promise<void> {
    await signOut(request);
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
    response.redirect(303, '/');
  }

  #show(
    request: Request,
    response: Response,
    form: FormModel<'email' | 'password'>,
    { next, stay }: { readonly next?: unknown; readonly stay?: unknown },
    status = 200,
  ) {
    const path = localPath(next);
    const model: SignInPage = {
      form,
      stay: typeof stay === 'string',
      next: path,
      registerHref: withNext('/register', path),
      door: this.oidc.door(path),
    };
    this.pages.show(request, response, 'accounts/sign-in', model, { status, strangersForm: true });
  }
}
