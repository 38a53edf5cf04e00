/** What becomes of a table's rows when the account of their person is erased. */
export type Fate = 'deleted' | 'emptied' | 'kept';

/** Some rows of one table that belong to a person. A table can stand twice, where a person plays two parts in it. */
export interface OwnTable {
  /** What the copy calls them. */
  readonly name: string;
  readonly entity: new () => object;
  /** An SQL condition on the table's own columns, with the person's id as `:personId`. */
  readonly where: string;
  readonly fate: Fate;
  /** What the copy leaves out: secrets, what is somebody else's, and what says nothing of the person. */
  readonly without?: readonly string[];
}

/** A row as it stands in the copy: plain values by the names of the columns, moments as dates. */
export type CopiedRow = Readonly<Record<string, unknown>>;

export interface CopiedTable {
  readonly name: string;
  readonly rows: readonly CopiedRow[];
}

/**
 * What one room holds of a person. Each room has one of these, and `interchange` puts them together; a test looks for tables
 * that are in nobody's.
 */
export interface PersonalPart {
  readonly tables: readonly OwnTable[];
  copy(personId: string): Promise<readonly CopiedTable[]>;
  /** Inside a unit of work that erases the whole person. */
  erase(personId: string): Promise<void>;
}

/** Whether a column holds somebody's id, by its name. */
export const namesSomebody = (column: string): boolean => /^(person|actor)Id$|By$/.test(column);

/** The row as its person may see it: who else had a hand in it is somebody, and not an id. */
export const seenBy = (personId: string, row: CopiedRow): CopiedRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      namesSomebody(name) && typeof value === 'string' ? whose(value, personId) : value,
    ]),
  );

export const whose = (id: string, personId: string): string => (id === personId ? 'you' : 'somebody else');
