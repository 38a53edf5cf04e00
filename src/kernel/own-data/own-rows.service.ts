import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Reads } from '../reads.js';
import { Writes } from '../writes.js';
import { type CopiedRow, type CopiedTable, type OwnTable, seenBy } from './own-table.js';

/** Reads and deletes a person's rows as the rooms describe them, so that a new column is in the copy from its first day. */
@Injectable()
export class OwnRows {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly source: DataSource,
  ) {}

  copyAll(tables: readonly OwnTable[], personId: string): Promise<CopiedTable[]> {
    return Promise.all(tables.map((table) => this.copy(table, personId)));
  }

  /** The rows in the order in which they came to be. */
  async copy({ name, entity, where, without = [] }: OwnTable, personId: string): Promise<CopiedTable> {
    const columns = this.source.getMetadata(entity).columns.map(({ propertyName }) => propertyName);
    const shown = columns.filter((column) => !without.includes(column));
    const rows = (await this.reads
      .select(entity, 'own')
      .where(where, { personId })
      .orderBy('own.id')
      .getMany()) as CopiedRow[];
    const copied = rows.map((row) => Object.fromEntries(shown.map((column) => [column, row[column]])));
    return { name, rows: copied.map((row) => seenBy(personId, row)) };
  }

  async has({ entity, where }: OwnTable, personId: string): Promise<boolean> {
    return (await this.reads.select(entity, 'own').where(where, { personId }).limit(1).getCount()) > 0;
  }

  /** Deletes what is to be deleted, the last table first, since a later one refers to earlier ones. */
  async erase(tables: readonly OwnTable[], personId: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      for (const { entity, where } of tables.filter(({ fate }) => fate === 'deleted').reverse()) {
        await unit.createQueryBuilder().delete().from(entity).where(where, { personId }).execute();
      }
    });
  }
}
