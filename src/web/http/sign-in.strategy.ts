import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { People } from '../../accounts/people.service.js';
import { asVisitor, type Visitor } from '../../accounts/visitor.js';

/** Passport's way to recognise a person by address and password. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly people: People) {
    super({ usernameField: 'email' });
  }

  /** A field that was sent twice comes as a list, which is nobody's address or password. */
  async validate(email: unknown, password: unknown): Promise<Visitor | null> {
    if (typeof email !== 'string' || typeof password !== 'string') return null;
    const person = await this.people.recognise(email, password);
    return person && asVisitor(person);
  }
}

/** Tries the password and lets the controller answer either way: it shows the form again with what was typed. */
@Injectable()
export class PasswordGuard extends AuthGuard('local') {
  override handleRequest<T>(error: unknown, visitor: T | false): T {
    if (error) throw error instanceof Error ? error : new Error('Sign-in failed');
    return (visitor || null) as T;
  }
}
