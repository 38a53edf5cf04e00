import { Injectable } from '@nestjs/common';
import { fold } from '../../kernel/fold.js';
import { Reads } from '../../kernel/reads.js';
import { emailKey } from '../email.js';
import { Person } from '../person.entity.js';
import { type Role, RoleGrant } from '../role-grant.entity.js';
import type { PersonState } from './person-state.js';
import { SearchKey } from './search-key.entity.js';

export interface Search {
  /** How a name, one of its later words, or an address begins; nothing finds everybody. */
  readonly text: string;
  readonly role: Role | null;
  readonly state: PersonState | null;
}

export interface Found {
  readonly person: Person;
  readonly roles: readonly Role[];
}

export interface FoundPage {
  readonly found: readonly Found[];
  /** Where the next page begins; null on the last. */
  readonly before: string | null;
}

const pageSize = 50;
/** No text comes after this one that begins with the same letters; on both databases the index compares byte by byte. */
const last = '\u{10ffff}';

/** A few of very many: asked in this way, SQLite takes the index too, instead of walking through everybody by id. */
const since = (moment: 'deactivated_at' | 'erased_at') => `p.id IN (SELECT s.id FROM people s WHERE s.${moment} > 0)`;

const conditions = {
  active: 'p.confirmedAt IS NOT NULL AND p.deactivatedAt IS NULL AND p.erasedAt IS NULL',
  unconfirmed: 'p.confirmedAt IS NULL AND p.deactivatedAt IS NULL AND p.erasedAt IS NULL',
  deactivated: `${since('deactivated_at')} AND p.erasedAt IS NULL`,
  erased: since('erased_at'),
} as const satisfies Record<PersonState, string>;

/** Everybody with an account, as administrators look for them. */
@Injectable()
export class Directory {
  constructor(private readonly reads: Reads) {}

  /** Who came last first, from the one after `before` on: ids sort by time. */
  async page({ text, role, state }: Search, before: string | null): Promise<FoundPage> {
    const query = this.reads
      .select(Person, 'p')
      .orderBy('p.id', 'DESC')
      .take(pageSize + 1);
    if (text !== '') {
      const { condition, values } = this.beginning(text);
      query.andWhere(`p.id IN (${condition})`, values);
    }
    if (role !== null) {
      const grants = this.reads.select(RoleGrant, 'g').select('g.personId').where('g.role = :role');
      query.andWhere(`p.id IN (${grants.getQuery()})`, { role });
    }
    if (state !== null) query.andWhere(conditions[state]);
    if (before !== null) query.andWhere('p.id < :before', { before });
    const people = await query.getMany();
    const shown = people.slice(0, pageSize);
    const roles = await this.#roles(shown);
    return {
      found: shown.map((person) => ({ person, roles: roles.get(person.id) ?? [] })),
      before: people.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  /** A query for the ids of those whom a text finds, to narrow down another one, and the values that it needs. */
  beginning(text: string): { readonly condition: string; readonly values: Readonly<Record<'from' | 'to', string>> } {
    const from = fold(text);
    const values = { from, to: from === '' ? '' : from + last };
    return { condition: this.#keys().select('k.personId').getQuery(), values };
  }

  /** The ids of those whom a text finds; null where they are more than `most`. */
  async idsBeginning(text: string, most: number): Promise<readonly string[] | null> {
    const { values } = this.beginning(text);
    const query = this.#keys().select('DISTINCT k.person_id', 'id').setParameters(values);
    const rows = await query.limit(most + 1).getRawMany<{ id: string }>();
    return rows.length > most ? null : rows.map(({ id }) => id);
  }

  /** Those of these ids who still have a name, by id. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const people = await this.reads
      .select(Person, 'p')
      .select(['p.id', 'p.name'])
      .where('p.id IN (:...ids) AND p.erasedAt IS NULL', { ids: [...new Set(ids)] })
      .getMany();
    return new Map(people.map(({ id, name }) => [id, name]));
  }

  /** Whoever has exactly this address, or null. */
  async byAddress(email: string): Promise<Person | null> {
    return this.reads.findOneBy(Person, { emailKey: emailKey(email) });
  }

  async byId(id: string): Promise<Person | null> {
    return this.reads.findOneBy(Person, { id });
  }

  #keys() {
    const keys = this.reads.select(SearchKey, 'k');
    const key = keys.connection.options.type === 'postgres' ? 'k.key COLLATE "C"' : 'k.key';
    return keys.where(`${key} >= :from AND ${key} < :to`);
  }

  async #roles(people: readonly Person[]): Promise<ReadonlyMap<string, readonly Role[]>> {
    if (people.length === 0) return new Map();
    const grants = await this.reads
      .select(RoleGrant, 'g')
      .where('g.personId IN (:...ids)', { ids: people.map(({ id }) => id) })
      .orderBy('g.role')
      .getMany();
    const roles = new Map<string, Role[]>();
    for (const { personId, role } of grants) roles.set(personId, [...(roles.get(personId) ?? []), role]);
    return roles;
  }
}
