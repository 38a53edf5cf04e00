import type { EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Entities, KeptQuery, RowOf, Values } from './kept-query.js';

type Find = Pick<EntityManager, 'find' | 'findBy' | 'findOne' | 'findOneBy' | 'count' | 'countBy' | 'existsBy'>;

/**
 * The way to read, without a way to save. Outside a unit of work it reads from the read-only connection, which sees committed
 * rows alone; inside one it reads through that unit, which sees its own writes.
 */
export class Reads implements Find {
  constructor(private readonly current: () => EntityManager) {}

  readonly find: Find['find'] = (...args) => this.current().find(...args);
  readonly findBy: Find['findBy'] = (...args) => this.current().findBy(...args);
  readonly findOne: Find['findOne'] = (...args) => this.current().findOne(...args);
  readonly findOneBy: Find['findOneBy'] = (...args) => this.current().findOneBy(...args);
  readonly count: Find['count'] = (...args) => this.current().count(...args);
  readonly countBy: Find['countBy'] = (...args) => this.current().countBy(...args);
  readonly existsBy: Find['existsBy'] = (...args) => this.current().existsBy(...args);

  select<E extends ObjectLiteral>(entity: EntityTarget<E>, alias: string): SelectQueryBuilder<E> {
    return this.current().createQueryBuilder(entity, alias);
  }

  ask<E extends Entities>(query: KeptQuery<E>, values: Values): Promise<RowOf<E>[]> {
    return query.rows(this.current(), values);
  }
}
