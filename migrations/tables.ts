import { type QueryRunner, Table, TableColumn, TableForeignKey, TableIndex } from 'typeorm';

/** `text`, `integer`, `instant` (milliseconds, as a big integer); a trailing `?` allows null. */
type Kind = 'text' | 'integer' | 'instant' | 'text?' | 'integer?' | 'instant?';

interface Plan {
  /** The first column is the primary key. */
  readonly columns: Readonly<Record<string, Kind>>;
  readonly unique?: Readonly<Record<string, readonly string[]>>;
  readonly index?: Readonly<Record<string, readonly string[]>>;
  /** Constraint name → column, referenced table and what a deletion does. */
  readonly references?: Readonly<Record<string, readonly [column: string, table: string, onDelete?: 'CASCADE']>>;
}

export type Plans = Readonly<Record<string, Plan>>;

/** Makes the tables in the order given, in types that SQLite and PostgreSQL read back alike. */
export async function makeTables(runner: QueryRunner, plans: Plans): Promise<void> {
  for (const [name, plan] of Object.entries(plans)) await runner.createTable(table(name, plan));
}

export async function dropTables(runner: QueryRunner, plans: Plans): Promise<void> {
  for (const name of Object.keys(plans).reverse()) await runner.dropTable(name);
}

const types = { text: 'text', integer: 'integer', instant: 'bigint' } as const;

function table(name: string, { columns, unique = {}, index = {}, references = {} }: Plan): Table {
  const indices = [
    ...Object.entries(unique).map(
      ([key, names]) => new TableIndex({ name: key, columnNames: [...names], isUnique: true }),
    ),
    ...Object.entries(index).map(([key, names]) => new TableIndex({ name: key, columnNames: [...names] })),
  ];
  const foreignKeys = Object.entries(references).map(
    ([key, [column, target, onDelete]]) =>
      new TableForeignKey({
        name: key,
        columnNames: [column],
        referencedTableName: target,
        referencedColumnNames: ['id'],
        ...(onDelete && { onDelete }),
      }),
  );
  return new Table({ name, columns: Object.entries(columns).map(column), indices, foreignKeys });
}

const column = ([name, kind]: [string, Kind], place: number): TableColumn =>
  new TableColumn({
    name,
    type: types[kind.replace('?', '') as keyof typeof types],
    isNullable: kind.endsWith('?'),
    isPrimary: place === 0,
  });
