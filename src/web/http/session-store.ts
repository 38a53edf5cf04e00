import { type SessionData, Store } from 'express-session';
import type { OpenSession, Sessions } from '../../accounts/sessions.service.js';
import type { Visitor } from '../../accounts/visitor.js';
import { hashOf } from '../../kernel/ids.js';

const hour = 60 * 60_000;
/** How long a session lasts without use: until evening, or thirty days for whoever asked to stay signed in. */
export const restingTime = { usual: 12 * hour, stay: 30 * 24 * hour } as const;

/** How long a session lasts at most, however much it is used: a day, or ninety for whoever asked to stay signed in. */
export const longestTime = { usual: 24 * hour, stay: 90 * 24 * hour } as const;

interface Kept extends SessionData {
  passport?: { user: Visitor };
  touchedAt?: Date;
  authenticatedAt?: Date | null;
}

type Done<T = void> = (error?: unknown, result?: T) => void;

/**
 * Keeps express-session's sessions in our own table. The person and their roles are read together with the session, always
 * as they are now, so that a page needs no second look-up; of the person only the id is stored.
 */
export class SessionStore extends Store {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  override get(sid: string, done: Done<SessionData | null>): void {
    this.#answer(done, async () => {
      const open = await this.sessions.open(hashOf(sid));
      if (!open || (await this.#endsNow(sid, open))) return null;
      const { visitor, touchedAt, authenticatedAt, data } = open;
      return { ...data, touchedAt, authenticatedAt, ...(visitor && { passport: { user: visitor } }) } as Kept;
    });
  }

  override set(sid: string, session: Kept, done: Done = () => undefined): void {
    const { passport, touchedAt, authenticatedAt: _, ...data } = session;
    const written = [hashOf(sid), passport?.user?.id ?? null, data, rest(session)] as const;
    this.#answer(done, () => (touchedAt ? this.sessions.rewrite(...written) : this.sessions.save(...written)));
  }

  /** Answers at once where nothing is written, or express-session would send the page in two pieces. */
  override touch(sid: string, session: Kept, done: Done = () => undefined): void {
    if (session.touchedAt && !this.sessions.isDue(session.touchedAt)) return done();
    this.#answer(done, () => this.sessions.touch(hashOf(sid), rest(session)));
  }

  override destroy(sid: string, done: Done = () => undefined): void {
    this.#answer(done, () => this.sessions.end(hashOf(sid)));
  }

  async #endsNow(sid: string, open: OpenSession): Promise<boolean> {
    const isOver = this.sessions.isOver(open, longestTime[kindOf(open.data as unknown as SessionData)]);
    if (isOver) await this.sessions.end(hashOf(sid));
    return isOver;
  }

  #answer<T>(done: Done<T>, work: () => Promise<T>): void {
    work().then(
      (result) => done(null, result),
      (error: unknown) => done(error),
    );
  }
}

const kindOf = ({ cookie }: SessionData): keyof typeof restingTime => (cookie.originalMaxAge ? 'stay' : 'usual');

const rest = (session: SessionData): number => restingTime[kindOf(session)];
