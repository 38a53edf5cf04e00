import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { People, type Recognition } from '../../accounts/people.service.js';

const nobody: Recognition = { kind: 'nobody' };
const recognised = new WeakMap<Request, Recognition>();

/** Whom the form of this request belongs to, in a controller behind the guard. */
export const recognitionOf = (request: Request): Recognition => recognised.get(request) ?? nobody;

/** Passport's way to recognise a person by address and password. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly people: People) {
    super({ usernameField: 'email' });
  }

  /** A field that was sent twice comes as a list, which is nobody's address or password. */
  async validate(email: unknown, password: unknown): Promise<Recognition> {
    if (typeof email !== 'string' || typeof password !== 'string') return nobody;
    return this.people.recognise(email, password);
  }
}

/** Tries the password and lets the controller answer either way. Nobody is signed in by it: there may be a second step. */
@Injectable()
export class PasswordGuard extends AuthGuard('local') {
  override handleRequest<T>(error: unknown, found: unknown, _info: unknown, context: ExecutionContext): T {
    if (error) throw error instanceof Error ? error : new Error('Sign-in failed');
    recognised.set(context.switchToHttp().getRequest<Request>(), (found || nobody) as Recognition);
    return null as T;
  }
}
