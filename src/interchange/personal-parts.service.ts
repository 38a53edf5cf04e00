import { Injectable } from '@nestjs/common';
import { AccountsOwnData } from '../accounts/own-data.service.js';
import { CatalogOwnData } from '../catalog/own-data.service.js';
import { CredentialsOwnData } from '../credentials/own-data.service.js';
import { KernelOwnData } from '../kernel/own-data/own-data.service.js';
import { OwnRows } from '../kernel/own-data/own-rows.service.js';
import type { CopiedTable, OwnTable, PersonalPart } from '../kernel/own-data/own-table.js';
import { Writes } from '../kernel/writes.js';
import { LearningOwnData } from '../learning/own-data.service.js';
import { InterchangeOwnData } from './own-data.service.js';

/** The parts of all rooms, put together: the whole of what is held of a person. */
@Injectable()
export class PersonalParts {
  /** In the order in which a person reads them; erased the other way round, because later parts refer to earlier ones. */
  readonly #parts: readonly PersonalPart[];

  constructor(
    accounts: AccountsOwnData,
    catalog: CatalogOwnData,
    learning: LearningOwnData,
    credentials: CredentialsOwnData,
    interchange: InterchangeOwnData,
    private readonly kernel: KernelOwnData,
    private readonly writes: Writes,
    private readonly rows: OwnRows,
  ) {
    this.#parts = [accounts, catalog, learning, credentials, interchange, kernel];
  }

  get tables(): readonly OwnTable[] {
    return this.#parts.flatMap(({ tables }) => tables);
  }

  async copy(personId: string): Promise<CopiedTable[]> {
    const copied: CopiedTable[] = [];
    for (const part of this.#parts) copied.push(...(await part.copy(personId)));
    const ids = copied.flatMap(({ rows }) => rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
    return this.kernel.withActsOn(copied, ids, personId);
  }

  /** The tables in which there is something of the person. */
  async held(personId: string): Promise<readonly OwnTable[]> {
    const has = await Promise.all(this.tables.map((table) => this.rows.has(table, personId)));
    return this.tables.filter((_, at) => has[at]);
  }

  async erase(personId: string): Promise<void> {
    await this.writes.unit(async () => {
      for (const part of [...this.#parts].reverse()) await part.erase(personId);
    });
  }
}
