import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { KeptQuery } from '../kernel/kept-query.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { Person } from './person.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import { Session } from './session.entity.js';
import { asVisitor, type Visitor } from './visitor.js';

export interface OpenSession {
  readonly data: Record<string, unknown>;
  readonly touchedAt: Date;
  /** When its person last showed who they are. */
  readonly authenticatedAt: Date | null;
  readonly visitor: Visitor | null;
}

/** How long a session may rest before its last use is written down again, in milliseconds. */
const touchEvery = 10 * 60_000;

/** A row for each role of the person; of the person only what every page needs. */
const sessionWithPerson = new KeptQuery({ session: Session, person: Person, grant: RoleGrant }, (manager) =>
  manager
    .createQueryBuilder(Session, 'session')
    .leftJoin(Person, 'person', 'person.id = session.personId AND person.deactivatedAt IS NULL')
    .leftJoin(RoleGrant, 'grant', 'grant.personId = person.id')
    .select(['session', 'person.id', 'person.name', 'person.language', 'person.timeZone', 'grant.id', 'grant.role'])
    .where('session.id = :id'),
);

@Injectable()
export class Sessions {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** The session with its person and roles, in one read; null when there is none or it has run out. */
  async open(id: string): Promise<OpenSession | null> {
    const rows = await this.reads.ask(sessionWithPerson, { id });
    const { session = null, person = null } = rows[0] ?? {};
    if (!session || session.expiresAt <= this.clock.now()) return null;
    const roles = rows.flatMap(({ grant }) => (grant ? [grant.role] : []));
    const { data, touchedAt, authenticatedAt } = session;
    const visitor = person && asVisitor(person, roles);
    return { data: data as Record<string, unknown>, touchedAt, authenticatedAt, visitor };
  }

  /** Writes a new session. It gets its person as it begins, so that is when they have shown who they are. */
  async save(id: string, personId: string | null, data: object, lifetimeMs: number): Promise<void> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + lifetimeMs);
    const authenticatedAt = personId === null ? null : now;
    await this.writes.unit(async (unit) => {
      await unit.upsert(Session, { id, personId, data, touchedAt: now, authenticatedAt, expiresAt }, ['id']);
    });
  }

  /** Writes a session anew that was read before. One that was ended meanwhile stays ended, with whatever request still runs in it. */
  async rewrite(id: string, personId: string | null, data: object, lifetimeMs: number): Promise<void> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + lifetimeMs);
    await this.writes.unit((unit) => unit.update(Session, { id }, { personId, data, touchedAt: now, expiresAt }));
  }

  /** Whether the person has to show anew who they are, so long after they last did, however busy the session is. */
  isOver({ authenticatedAt }: OpenSession, longestMs: number): boolean {
    return authenticatedAt !== null && this.clock.now().getTime() - authenticatedAt.getTime() >= longestMs;
  }

  /** Whether the last use that was written down is ten minutes ago, so that this one is due. */
  isDue(touchedAt: Date): boolean {
    return this.clock.now().getTime() - touchedAt.getTime() >= touchEvery;
  }

  /** Keeps a session that is in use alive. */
  async touch(id: string, lifetimeMs: number): Promise<void> {
    const now = this.clock.now();
    await this.writes.unit(async (unit) => {
      await unit.update(Session, { id }, { touchedAt: now, expiresAt: new Date(now.getTime() + lifetimeMs) });
    });
  }

  async end(id: string): Promise<void> {
    await this.writes.unit((unit) => unit.delete(Session, { id }));
  }

  /** Ends every session of a person, on whatever device. */
  async endThoseOf(personId: string): Promise<void> {
    await this.writes.unit((unit) => unit.delete(Session, { personId }));
  }

  /** Forgets the sessions that have run out. Returns how many there were. */
  async sweep(): Promise<number> {
    const { affected } = await this.writes.unit((unit) =>
      unit.delete(Session, { expiresAt: LessThan(this.clock.now()) }),
    );
    return affected ?? 0;
  }
}
