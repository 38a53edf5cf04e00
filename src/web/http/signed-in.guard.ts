import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { localPath, withNext } from '../accounts/next.js';
import { visitorOf } from './visit.js';

/** Lets practitioners in; whoever is not signed in is asked to, and comes back to where they were going. */
@Injectable()
export class SignedIn implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    if (visitorOf(request)) return true;
    const wanted = request.method === 'GET' ? localPath(request.originalUrl) : null;
    response.redirect(303, withNext('/sign-in', wanted));
    return false;
  }
}

/** The signed-in person, in a controller behind the guard. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => {
  const visitor = visitorOf(context.switchToHttp().getRequest<Request>());
  if (!visitor) throw new Error('This controller needs the SignedIn guard.');
  return visitor;
});
