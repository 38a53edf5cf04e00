import type { Person } from './person.entity.js';

type Dates = Pick<Person, 'confirmedAt' | 'deactivatedAt' | 'eraseAfter' | 'erasedAt'>;

/** Whoever is not let in, or is about to go, is not written to of their own accord. */
export const isReachable = ({ confirmedAt, deactivatedAt, eraseAfter, erasedAt }: Dates): boolean =>
  confirmedAt !== null && deactivatedAt === null && eraseAfter === null && erasedAt === null;

/** The same for a query, in which people are called `alias`. */
export const reachable = (alias: string): string =>
  [
    `${alias}.confirmedAt IS NOT NULL`,
    ...['deactivatedAt', 'eraseAfter', 'erasedAt'].map((moment) => `${alias}.${moment} IS NULL`),
  ].join(' AND ');
