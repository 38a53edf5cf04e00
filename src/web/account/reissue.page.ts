import type { CertificateStatement } from '../../credentials/statement.js';
import { addresses } from '../addresses.js';
import type { When } from '../views/words.js';

/** The certificates that stand in another name than their holder's, the newest first. */
export interface ReissuePage {
  readonly name: string;
  readonly certificates: readonly {
    readonly course: string;
    readonly language: string;
    readonly edition: number;
    readonly holder: string;
    readonly serial: string;
    readonly completed: When;
    readonly href: string;
    readonly action: string;
  }[];
  readonly accountHref: string;
}

export function reissuePage(name: string, statements: readonly CertificateStatement[]): ReissuePage {
  return {
    name,
    certificates: statements.map(({ course, language, edition, holder, serial, completedOn }) => ({
      ...{ course: course.title, language, edition: edition.number, holder, serial, completed: completedOn },
      ...{ href: addresses.certificate(serial), action: addresses.reissue(serial) },
    })),
    accountHref: addresses.account,
  };
}
