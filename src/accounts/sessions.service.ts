import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { Person } from './person.entity.js';
import { type Role, RoleGrant } from './role-grant.entity.js';
import { Session } from './session.entity.js';
import type { Visitor } from './visitor.js';

export interface OpenSession {
  readonly data: Record<string, unknown>;
  readonly touchedAt: Date;
  readonly visitor: Visitor | null;
}

interface Row {
  readonly data: string;
  readonly touched_at: string;
  readonly expires_at: string;
  readonly person_id: string | null;
  readonly name: string;
  readonly language: string;
  readonly role: Role | null;
}

/** How long a session may rest before its last use is written down again, in milliseconds. */
const touchEvery = 10 * 60_000;

@Injectable()
export class Sessions {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** The session with its person and roles, in one read; null when there is none or it has run out. */
  async open(id: string): Promise<OpenSession | null> {
    const rows = await this.reads
      .select(Session, 's')
      .leftJoin(Person, 'p', 'p.id = s.personId')
      .leftJoin(RoleGrant, 'r', 'r.personId = p.id')
      .select([
        's.data AS data',
        's.touched_at AS touched_at',
        's.expires_at AS expires_at',
        's.person_id AS person_id',
      ])
      .addSelect(['p.name AS name', 'p.language AS language', 'r.role AS role'])
      .where('s.id = :id', { id })
      .getRawMany<Row>();
    const row = rows[0];
    if (!row || Number(row.expires_at) <= this.clock.now().getTime()) return null;
    const roles = rows.flatMap(({ role }) => (role ? [role] : []));
    return {
      data: JSON.parse(row.data) as Record<string, unknown>,
      touchedAt: new Date(Number(row.touched_at)),
      visitor: row.person_id ? { id: row.person_id, name: row.name, language: row.language, roles } : null,
    };
  }

  async save(id: string, personId: string | null, data: object, lifetimeMs: number): Promise<void> {
    const now = this.clock.now();
    await this.writes.unit(async (unit) => {
      await unit.upsert(
        Session,
        { id, personId, data, touchedAt: now, expiresAt: new Date(now.getTime() + lifetimeMs) },
        ['id'],
      );
    });
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

  /** Forgets the sessions that have run out. Returns how many there were. */
  async sweep(): Promise<number> {
    const { affected } = await this.writes.unit((unit) =>
      unit.delete(Session, { expiresAt: LessThan(this.clock.now()) }),
    );
    return affected ?? 0;
  }
}
