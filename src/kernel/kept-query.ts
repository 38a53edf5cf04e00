import type { DataSource, EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';

export type Entities = Readonly<Record<string, new () => object>>;
export type Values = Readonly<Record<string, string>>;

/** An entity for each alias of the query, or null where an outer join found none. */
export type RowOf<E extends Entities> = { readonly [Alias in keyof E]: InstanceType<E[Alias]> | null };

interface Text {
  readonly sql: string;
  /** The names of the values, in the order in which the database takes them. */
  readonly names: readonly string[];
  readonly readers: readonly (readonly [alias: string, read: (row: ObjectLiteral) => object | null])[];
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

  async rows(manager: EntityManager, values: Values): Promise<RowOf<E>[]> {
    const { sql, names, readers } = this.#text(manager, values);
    const rows: ObjectLiteral[] = await manager.query(
      sql,
      names.map((name) => values[name]),
    );
    return rows.map((row) => Object.fromEntries(readers.map(([alias, read]) => [alias, read(row)])) as RowOf<E>);
  }

  #text(manager: EntityManager, values: Values): Text {
    const kept = this.#texts.get(manager.dataSource);
    if (kept) return kept;
    const named = Object.fromEntries(Object.keys(values).map((name) => [name, name]));
    const [sql, names] = this.build(manager).setParameters(named).getQueryAndParameters();
    const readers = Object.entries(this.entities).map(
      ([alias, entity]) => [alias, reader(manager, alias, entity)] as const,
    );
    const text = { sql, names: names as string[], readers };
    this.#texts.set(manager.dataSource, text);
    return text;
  }
}

function reader({ dataSource }: EntityManager, alias: string, entity: new () => object) {
  const { columns, primaryColumns } = dataSource.getMetadata(entity);
  const idName = `${alias}_${primaryColumns[0]?.databaseName}`;
  const fields = columns.map((column) => [`${alias}_${column.databaseName}`, column] as const);
  return (row: ObjectLiteral): object | null => {
    if (row[idName] === null) return null;
    const read: ObjectLiteral = new entity();
    for (const [name, column] of fields) {
      if (name in row) read[column.propertyName] = dataSource.driver.prepareHydratedValue(row[name], column) as unknown;
    }
    return read;
  };
}
