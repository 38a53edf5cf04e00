import { type QueryRunner, Table, TableColumn, TableForeignKey, TableIndex } from 'typeorm';

/** `text`, `integer`, `instant` (milliseconds, as a big integer); a trailing `?` allows null. */
type Kind = 'text' | 'integer' | 'instant' | 'text?' | 'integer?' | 'instant?';

export type OptionalColumns = Readonly<Record<string, Extract<Kind, `${string}?`>>>;

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

/**
 * Adds columns to a table that stands already; one with rows can only take those that allow null. In plain SQL, because
 * TypeORM makes such a table anew on SQLite, and on the way down whatever refers to its rows would be deleted with it.
 */
export async function addColumns(runner: QueryRunner, table: string, columns: OptionalColumns): Promise<void> {
  for (const [name, kind] of Object.entries(columns)) {
    await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${name}" ${typeOf(kind)}`);
  }
}

export async function dropColumns(runner: QueryRunner, table: string, columns: OptionalColumns): Promise<void> {
  for (const name of Object.keys(columns)) await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${name}"`);
}

const types = { text: 'text', integer: 'integer', instant: 'bigint' } as const;
const typeOf = (kind: Kind) => types[kind.replace('?', '') as keyof typeof types];

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
  return new Table({
    name,
    columns: Object.entries(columns).map((entry, at) => column(entry, at === 0)),
    indices,
    foreignKeys,
  });
}

const column = ([name, kind]: [string, Kind], isPrimary: boolean): TableColumn =>
  new TableColumn({
    name,
    type: typeOf(kind),
    isNullable: kind.endsWith('?'),
    isPrimary,
  });
