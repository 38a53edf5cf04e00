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

/** Lets those in who have shown lately who they are. Others are asked for that first, and come back to where they were. */
@Injectable()
export class ConfirmedGuard implements CanActivate {
  constructor(
    private readonly clock: Clock,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const since = request.session.authenticatedAt?.getTime() ?? 0;
    if (this.clock.now().getTime() - since <= confirmedFor) return true;
    const form = this.reflector.getAllAndOverride<Form>(formKey, [context.getHandler(), context.getClass()]);
    const wanted = request.method === 'GET' ? request.originalUrl : typeof form === 'string' ? form : form(request);
    http.getResponse<Response>().redirect(303, withNext(addresses.identity, localPath(wanted)));
    return false;
  }
}

/** For pages and forms that concern who may come in, or what leaves: `form` is the page to which a form that was sent too late leads. */
export const ConfirmedLately = (form: Form) =>
  applyDecorators(SetMetadata(formKey, form), UseGuards(SignedIn, ConfirmedGuard));
