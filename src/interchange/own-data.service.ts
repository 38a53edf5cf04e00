import { Injectable } from '@nestjs/common';
import { OwnRows } from '../kernel/own-data/own-rows.service.js';
import type { CopiedTable, OwnTable, PersonalPart } from '../kernel/own-data/own-table.js';
import { DataCopy } from './data-copy.entity.js';

const copies: OwnTable = {
  ...{ name: 'data_copies', entity: DataCopy, where: 'person_id = :personId', fate: 'deleted' },
  without: ['openFor', 'archive'],
};

/** What this room holds of a person: the copies of their data that they asked for. */
@Injectable()
export class InterchangeOwnData implements PersonalPart {
  readonly tables = [copies];

  constructor(private readonly rows: OwnRows) {}

  copy(personId: string): Promise<CopiedTable[]> {
    return this.rows.copyAll(this.tables, personId);
  }

  erase(personId: string): Promise<void> {
    return this.rows.erase(this.tables, personId);
  }
}
