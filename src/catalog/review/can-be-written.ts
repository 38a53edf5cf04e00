import type { Person } from '../../accounts/person.entity.js';

/** Whoever is not let in, or is about to go, is not written to. */
export const canBeWritten = ({ confirmedAt, deactivatedAt, eraseAfter, erasedAt }: Person): boolean =>
  confirmedAt !== null && deactivatedAt === null && eraseAfter === null && erasedAt === null;
