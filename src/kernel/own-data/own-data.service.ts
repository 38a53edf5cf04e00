import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Act } from '../act.entity.js';
import { Acts } from '../acts.service.js';
import { Letter } from '../mail/letter.entity.js';
import { MailRefusal } from '../mail/mail-refusal.entity.js';
import { Reads } from '../reads.js';
import { Setting } from '../settings/setting.entity.js';
import { OwnRows } from './own-rows.service.js';
import { type CopiedRow, type CopiedTable, type OwnTable, type PersonalPart, seenBy, whose } from './own-table.js';

const acts: OwnTable = {
  name: 'acts',
  entity: Act,
  where: `actor_id = :personId OR (subject_kind = 'person' AND subject_id = :personId)`,
  fate: 'kept',
};

/** Letters to the address count too: an invitation is older than the account. */
const letters: OwnTable = {
  name: 'letters',
  entity: Letter,
  where: 'person_id = :personId OR address_key = (SELECT email_key FROM people WHERE id = :personId)',
  fate: 'deleted',
  without: ['key', 'addressKey', 'sealed'],
};

const refusals: OwnTable = {
  name: 'mail_refusals',
  entity: MailRefusal,
  where: 'person_id = :personId',
  fate: 'deleted',
};

/** What somebody set for the whole installation, such as a policy's text, stays; who it was is nobody any more. */
const settings: OwnTable = {
  name: 'settings',
  entity: Setting,
  where: 'changed_by = :personId',
  fate: 'kept',
  without: ['value'],
};

/** What the kernel holds of a person: letters, which of them they do not want, and acts, which name nobody. */
@Injectable()
export class KernelOwnData implements PersonalPart {
  readonly tables = [letters, refusals, acts, settings];

  constructor(
    private readonly rows: OwnRows,
    private readonly reads: Reads,
    private readonly acts: Acts,
  ) {}

  async copy(personId: string): Promise<CopiedTable[]> {
    const copied = await this.rows.copyAll(this.tables, personId);
    return copied.map(({ name, rows }) => ({
      name,
      rows: name === acts.name ? rows.map((row) => ofSomebody(row, personId)) : rows,
    }));
  }

  /** Adds what others did to things of the person, such as a certificate that was revoked: their ids tell which those are. */
  async withActsOn(copied: readonly CopiedTable[], ids: readonly string[], personId: string): Promise<CopiedTable[]> {
    const own = copied.find(({ name }) => name === acts.name)?.rows ?? [];
    const known = new Set(own.map(({ id }) => id));
    const found: Act[] = [];
    for (let from = 0; from < ids.length; from += bundle) {
      found.push(...(await this.reads.findBy(Act, { subjectId: In(ids.slice(from, from + bundle)) })));
    }
    const more = found.filter(({ id }) => !known.has(id)).map((act) => seenBy(personId, { ...act }));
    const rows = [...own, ...more].sort((one, other) => (String(one.id) < String(other.id) ? -1 : 1));
    return copied.map((table) => (table.name === acts.name ? { name: acts.name, rows } : table));
  }

  async erase(personId: string): Promise<void> {
    await this.acts.forgetReasonsAbout(personId);
    await this.rows.erase(this.tables, personId);
  }
}

/** So many ids fit into a question to either database. */
const bundle = 500;

/** An act on somebody else is in the copy of whoever did it; whom it was done to, and what was said of them, is not. */
function ofSomebody(row: CopiedRow, personId: string): CopiedRow {
  if (row.subjectKind !== 'person') return row;
  const subjectId = whose(String(row.subjectId), personId);
  return row.subjectId === personId ? { ...row, subjectId } : { ...row, subjectId, reason: null };
}
