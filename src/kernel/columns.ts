import { type ColumnOptions, DefaultNamingStrategy } from 'typeorm';

/** A moment, kept as milliseconds since 1970 in UTC, so that no database or server time zone can move it. */
export const instant = (options: ColumnOptions = {}): ColumnOptions => ({
  type: 'bigint',
  ...options,
  transformer: {
    to: (value: unknown) => (value instanceof Date ? value.getTime() : value),
    from: (value: unknown) => (value === null || value === undefined ? null : new Date(Number(value))),
  },
});

/** A plain value kept as JSON text, alike on both databases. */
export const json = (options: ColumnOptions = {}): ColumnOptions => ({
  type: 'text',
  ...options,
  transformer: {
    to: (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value)),
    from: (value: unknown) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : null),
  },
});

/** `publishedAt` in the code is `published_at` in the table. */
export class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return [...prefixes, custom ?? property].map(snake).join('_');
  }

  override joinColumnName(relation: string, column: string): string {
    return snake(`${relation}_${column}`);
  }
}

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
