import type { DataSource, EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';

export type Entities = Readonly<Record<string, new () => object>>;
export type Values = Readonly<Record<string, string>>;

/** An entity for each alias of the query, or null where an outer join found none. */
export type RowOf<E extends Entities> = { readonly [Alias in keyof E]: InstanceType<E[Alias]> | null };

interface Reader {
  readonly alias: string;
  readonly idOf: (row: ObjectLiteral) => unknown;
  readonly read: (row: ObjectLiteral) => object;
}

interface Text {
  readonly sql: string;
  /** The names of the values, in the order in which the database takes them. */
  readonly names: readonly string[];
  readonly readers: readonly Reader[];
}

/**
 * A query that comes with nearly every page. TypeORM takes several times as long to write its SQL and to sort out the rows as
 * the database takes to answer, so the SQL is written once for each connection and the rows are read column by column.
 */
export class KeptQuery<E extends Entities> {
  readonly #texts = new WeakMap<DataSource, Text>();

  /** `entities` are those that `build` selects, by their alias; each with its id. */
  constructor(
    private readonly entities: E,
    private readonly build: (manager: EntityManager) => SelectQueryBuilder<ObjectLiteral>,
  ) {}

  /** An entity that stands in several rows is the same object in all of them. */
  async rows(manager: EntityManager, values: Values): Promise<RowOf<E>[]> {
    const { sql, names, readers } = this.#text(manager, values);
    const rows: ObjectLiteral[] = await manager.query(
      sql,
      names.map((name) => values[name]),
    );
    const columns = readers.map((reader) => column(reader, rows));
    return rows.map((_, at) => Object.fromEntries(columns.map(([alias, read]) => [alias, read[at]])) as RowOf<E>);
  }

  #text(manager: EntityManager, values: Values): Text {
    const kept = this.#texts.get(manager.dataSource);
    if (kept) return kept;
    const named = Object.fromEntries(Object.keys(values).map((name) => [name, name]));
    const [sql, names] = this.build(manager).setParameters(named).getQueryAndParameters();
    const readers = Object.entries(this.entities).map(([alias, entity]) => reader(manager, alias, entity));
    const text = { sql, names: names as string[], readers };
    this.#texts.set(manager.dataSource, text);
    return text;
  }
}

/** Each entity under the alias `one` with those that were joined to it under the alias `many`. */
export function gathered<E extends Entities, One extends keyof E, Many extends keyof E>(
  rows: readonly RowOf<E>[],
  one: One,
  many: Many,
): (readonly [InstanceType<E[One]>, readonly InstanceType<E[Many]>[]])[] {
  const all = new Map<InstanceType<E[One]>, InstanceType<E[Many]>[]>();
  for (const { [one]: owner, [many]: part } of rows) {
    if (owner === null) continue;
    const parts = all.get(owner) ?? [];
    all.set(owner, parts);
    if (part !== null) parts.push(part);
  }
  return [...all];
}

function reader({ dataSource }: EntityManager, alias: string, entity: new () => object): Reader {
  const { columns, primaryColumns } = dataSource.getMetadata(entity);
  const nameOf = (column: (typeof columns)[number]) => `${alias}_${column.databaseName}`;
  const fields = columns.map((column) => [nameOf(column), column] as const);
  const [idName = ''] = primaryColumns.map(nameOf);
  const read = (row: ObjectLiteral): object => {
    const made: ObjectLiteral = new entity();
    for (const [name, column] of fields) {
      if (name in row) made[column.propertyName] = dataSource.driver.prepareHydratedValue(row[name], column) as unknown;
    }
    return made;
  };
  return { alias, idOf: (row) => row[idName] as unknown, read };
}

function column({ alias, idOf, read }: Reader, rows: readonly ObjectLiteral[]): [alias: string, (object | null)[]] {
  const known = new Map<unknown, object>();
  const entities = rows.map((row) => {
    const id = idOf(row);
    if (id === null) return null;
    const entity = known.get(id) ?? read(row);
    known.set(id, entity);
    return entity;
  });
  return [alias, entities];
}
