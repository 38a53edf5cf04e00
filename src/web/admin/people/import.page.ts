import { type ImportLine, type Outcome, outcomeOf } from '../../../accounts/invitations/import-line.js';
import type { PeopleImport } from '../../../accounts/invitations/people-import.entity.js';
import { columns, largestFile, mostLines } from '../../../accounts/invitations/people-csv.js';
import { offeredRoles } from '../../../accounts/invitations/offered-role.js';
import type { NamedCourse } from '../../../accounts/invitations/import-line.js';
import { addresses } from '../../addresses.js';
import type { FormModel } from '../../views/form.js';
import type { Words } from '../../views/words.js';

export const importFields = ['file'] as const;

export interface ImportFormPage {
  readonly form: FormModel<'file'>;
  readonly columns: readonly { readonly name: string; readonly about: string }[];
  readonly courses: readonly NamedCourse[];
  readonly most: number;
  readonly megabytes: number;
}

export function importFormPage(form: FormModel<'file'>, courses: readonly NamedCourse[], words: Words): ImportFormPage {
  const roles = offeredRoles.filter((role) => role !== 'administrator').join(', ');
  const about = (name: string) => words.say(`import.column.${name}`, name === 'role' ? { roles } : {});
  return {
    form,
    columns: columns.map((name) => ({ name, about: about(name) })),
    courses,
    most: mostLines,
    megabytes: largestFile / 1_000_000,
  };
}

export interface ImportReportPage {
  readonly backHref: string;
  /** Where the yes is sent; null where there is nothing to do, or it was said already. */
  readonly start: string | null;
  /** How far the invitations have come; null before the yes. */
  readonly progress: {
    readonly done: number;
    readonly of: number;
    readonly invited: number;
    /** Null for a list that invites alone. */
    readonly enrolled: number | null;
    readonly over: boolean;
  } | null;
  /** Where the invitations are; null for who has no business there. */
  readonly invitationsHref: string | null;
  readonly again: string;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Whether it enrols people on a course. */
  readonly enrols: boolean;
  readonly ignored: string | null;
  readonly filters: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  readonly lines: readonly ReportLine[];
  readonly nextHref: string | null;
}

export interface ReportLine {
  readonly line: number;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly course: string;
  /** What the import makes of it, in words. */
  readonly says: string;
  readonly mend: boolean;
}

export type Shown = Outcome | 'all';

const shownFirst = ['all', 'mend', 'enrol', 'invite', 'nothing'] as const satisfies readonly Shown[];
export const isShown = (text: unknown): text is Shown => (shownFirst as readonly unknown[]).includes(text);
const pageSize = 200;

/** Where the pages of an import stand: the whole site's, or one course's. */
export interface ImportPlace {
  readonly back: string;
  readonly report: (id: string) => string;
  readonly start: (id: string) => string;
  readonly invitations: string | null;
}

export const siteImport: ImportPlace = {
  back: addresses.peopleImport,
  report: addresses.peopleImportReport,
  start: addresses.peopleImportStart,
  invitations: addresses.invitations,
};

/** `from` is the place of the first line to show, from 0. */
export function importReportPage(
  found: PeopleImport,
  shown: Shown,
  from: number,
  words: Words,
  place = siteImport,
): ImportReportPage {
  const { id, startedAt, endedAt, done, invited, enrolled, lines, ignored } = found;
  const of = (outcome: Shown) => lines.filter(({ verdict }) => outcome === 'all' || outcomeOf(verdict) === outcome);
  const counts = {
    enrol: of('enrol').length,
    invite: of('invite').length,
    nothing: of('nothing').length,
    mend: of('mend').length,
  };
  const href = (outcome: Shown, at = 0) => `${place.report(id)}?show=${outcome}${at ? `&from=${at}` : ''}`;
  const all = of(shown);
  return {
    backHref: place.back,
    start: startedAt === null && counts.invite + counts.enrol > 0 ? place.start(id) : null,
    progress: startedAt && { done, of: lines.length, invited, enrolled, over: endedAt !== null },
    invitationsHref: place.invitations,
    again: place.report(id),
    counts,
    enrols: enrolled !== null,
    ignored: ignored.length > 0 ? words.list(ignored) : null,
    filters: shownFirst
      .filter((outcome) => outcome !== 'enrol' || enrolled !== null)
      .map((outcome) => ({
        href: href(outcome),
        label: words.say(`import.show.${outcome}`, { count: of(outcome).length }),
        current: outcome === shown,
      })),
    lines: all.slice(from, from + pageSize).map((line) => reportLine(line, words)),
    nextHref: all.length > from + pageSize ? href(shown, from + pageSize) : null,
  };
}

const reportLine = ({ line, email, name, role, roleText, course, courseText, verdict }: ImportLine, words: Words) => ({
  line,
  email,
  name,
  role: role ? words.say(`invite.role.${role}`) : roleText,
  course: course?.title ?? courseText,
  says: words.say(`import.verdict.${verdict}`),
  mend: outcomeOf(verdict) === 'mend',
});
