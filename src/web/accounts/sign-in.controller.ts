import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { readForm, shownAgain } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { PasswordGuard } from '../http/sign-in.strategy.js';
import { Throttled } from '../http/throttling.js';
import { visitorOf } from '../http/visit.js';
import { formModel, type FormModel } from '../views/form.js';
import { signInForm } from './account-form.js';
import { localPath, withNext } from './next.js';
import type { SignInPage } from './sign-in.page.js';
import { signIn, signOut } from './signing-in.js';

const fields = ['email', 'password'] as const;
const kept = ['email'] as const;

@Controller()
export class SignInController {
  constructor(private readonly pages: Pages) {}

  @Get('sign-in')
  form(@Req() request: Request, @Res() response: Response, @Query('next') next: unknown): void {
    if (visitorOf(request)) return response.redirect(303, localPath(next) ?? '/learn');
    this.#show(request, response, formModel(fields), { next });
  }

  /** Whether the address or the password was wrong is never told. */
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
    const recognised = request.user as Visitor | null;
    if (!recognised) {
      const problem = { field: null, text: words.say('sign-in.refused') };
      return this.#show(request, response, shownAgain(body, fields, kept, [problem]), body, 422);
    }
    await signIn(request, recognised, typeof body.stay === 'string');
    response.redirect(303, localPath(body.next) ?? '/learn');
  }

  @Post('sign-out')
  async signOut(@Req() request: Request, @Res() response: Response): Promise<void> {
    await signOut(request);
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
    };
    this.pages.show(request, response, 'accounts/sign-in', model, { status, strangersForm: true });
  }
}
