import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { Clock } from '../../kernel/clock.js';
import { localPath, withNext } from '../accounts/next.js';
import { addresses } from '../addresses.js';
import { SignedIn } from './signed-in.guard.js';
import { UnsentForms } from './unsent-forms.service.js';

declare module 'express-session' {
  interface SessionData {
    /** When the person of this session last showed who they are. */
    authenticatedAt?: Date | null;
  }
}

/** How long it holds that somebody has shown who they are, in milliseconds. */
export const confirmedFor = 15 * 60_000;

/** The page of a form, which its address may depend on. */
type Form = string | ((request: Request) => string);

const formKey = 'the form to come back to';
const fieldsKey = 'the fields that it gets back';

/**
 * Lets those in who have shown lately who they are. Others are asked for that first, and come back to where they were, with what
 * they had typed.
 */
@Injectable()
export class ConfirmedGuard implements CanActivate {
  constructor(
    private readonly clock: Clock,
    private readonly unsent: UnsentForms,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const since = request.session.authenticatedAt?.getTime() ?? 0;
    const isSent = request.method === 'POST';
    if (this.clock.now().getTime() - since <= confirmedFor) {
      if (isSent) this.unsent.forget(request);
      return true;
    }
    const page = isSent ? this.#keep(context, request) : request.originalUrl;
    // A redirect for a script has no body, and would be on its way before what was kept is written.
    await written(request);
    http.getResponse<Response>().redirect(303, withNext(addresses.identity, localPath(page)));
    return false;
  }

  #keep(context: ExecutionContext, request: Request): string {
    const told = [context.getHandler(), context.getClass()];
    const form = this.reflector.getAllAndOverride<Form>(formKey, told);
    const page = typeof form === 'string' ? form : form(request);
    this.unsent.keep(request, page, this.reflector.getAllAndOverride<readonly string[]>(fieldsKey, told));
    return page;
  }
}

/**
 * For pages and forms that concern who may come in, or what leaves: `form` is the page to which a form that was sent too late
 * leads, and `fields` are those that are filled in there again: never a password or a code.
 */
export const ConfirmedLately = (form: Form, fields: readonly string[] = []) =>
  applyDecorators(SetMetadata(formKey, form), SetMetadata(fieldsKey, fields), UseGuards(SignedIn, ConfirmedGuard));

const written = (request: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.save((failure: Error | null) => (failure ? reject(failure) : resolve()));
  });
