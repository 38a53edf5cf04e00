import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { People } from '../../../accounts/people.service.js';
import type { Person } from '../../../accounts/person.entity.js';
import { asVisitor } from '../../../accounts/visitor.js';
import { Clock } from '../../../kernel/clock.js';
import { hashOf } from '../../../kernel/ids.js';
import type { Arrival } from '../second-step.service.js';
import { signIn } from '../signing-in.js';

interface Half extends Arrival {
  /** In milliseconds since 1970. */
  readonly until: number;
  /** A hash of the password's hash: a new password ends what was begun with the old one. */
  readonly proof: string;
}

declare module 'express-session' {
  interface SessionData {
    /** Whose first factor was right, while the second is waited for. It is nobody's session, and opens nothing. */
    halfway?: Half;
  }
}

const lifetime = 10 * 60_000;

/** Somebody between the two steps of signing in. All that is known of it stands in the session's row. */
@Injectable()
export class Halfway {
  constructor(
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** In a session with a new id, so that one known before is worth nothing. */
  async begin(request: Request, arrival: Arrival): Promise<void> {
    const proof = proofOf(await this.people.byId(arrival.personId));
    await told((done) => request.session.regenerate(done));
    request.session.halfway = { ...arrival, proof, until: this.clock.now().getTime() + lifetime };
    await told((done) => request.session.save(done));
  }

  /** Whose second step is waited for; null where nobody’s is, or no more. */
  async of(request: Request): Promise<Person | null> {
    const half = request.session.halfway;
    if (!half || half.until <= this.clock.now().getTime()) return null;
    const person = await this.people.byId(half.personId).catch(() => null);
    const mayComeIn = person?.confirmedAt && !person.deactivatedAt && !person.erasedAt;
    return mayComeIn && proofOf(person) === half.proof ? person : null;
  }

  /** Signs the person in, in a session with another id again. Returns the path to go to. */
  async finish(request: Request, person: Person): Promise<string> {
    const { stay = false, next = null } = request.session.halfway ?? {};
    await signIn(request, asVisitor(person), stay);
    return next ?? '/learn';
  }
}

const proofOf = ({ passwordHash }: Person): string => hashOf(passwordHash ?? '');

const told = (work: (done: (error?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    work((error) => (error ? reject(error instanceof Error ? error : new Error('No session')) : resolve()));
  });
