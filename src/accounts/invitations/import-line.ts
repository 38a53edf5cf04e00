import { z } from 'zod';
import { emailKey } from '../email.js';
import { faultOfOffer, isOfferedRole, type OfferFault, type OfferedRole } from './offered-role.js';
import type { Row } from './people-csv.js';

/** A course as far as a file can name it: by the last part of its address. */
export interface NamedCourse {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}

/** What is already so, by `emailKey`. */
export interface Known {
  readonly courses: readonly NamedCourse[];
  /** Addresses that have an account. */
  readonly accounts: ReadonlySet<string>;
  /** Open invitations, each as `offerKey` says it. */
  readonly offers: ReadonlySet<string>;
  /** Where everybody in the file is to be enrolled on one course, whatever its other columns say. */
  readonly list?: KnownOnCourse;
}

/** Who of those with an account cannot be enrolled, or need not be, by `emailKey`. */
export interface KnownOnCourse {
  readonly course: NamedCourse;
  readonly enrolled: ReadonlySet<string>;
  /** Accounts that nobody signs in to. */
  readonly closed: ReadonlySet<string>;
}

/** What the import makes of a line: it enrols or invites, or finds that there is nothing to do, or there is something to mend. */
export type Verdict = keyof typeof outcomes;
export type Outcome = 'enrol' | 'invite' | 'nothing' | 'mend';

const outcomes = {
  enrol: 'enrol',
  invite: 'invite',
  enrolled: 'nothing',
  closed: 'nothing',
  member: 'nothing',
  invited: 'nothing',
  repeated: 'nothing',
  'too-long': 'mend',
  'email-missing': 'mend',
  email: 'mend',
  'name-long': 'mend',
  'name-signs': 'mend',
  role: 'mend',
  course: 'mend',
  'invite-course-missing': 'mend',
  'invite-course-needless': 'mend',
  'invite-by-hand': 'mend',
} as const satisfies Record<string, Outcome> & Record<OfferFault, Outcome>;

export const outcomeOf = (verdict: Verdict): Outcome => outcomes[verdict];

/** One line of the file and what the import makes of it. */
export interface ImportLine {
  readonly line: number;
  readonly email: string;
  readonly name: string;
  /** As they were typed, and as they were understood where they could be. */
  readonly roleText: string;
  readonly courseText: string;
  readonly role: OfferedRole | null;
  readonly course: NamedCourse | null;
  readonly verdict: Verdict;
}

/** One address can hold several offers, but each of them once. */
export const offerKey = (key: string, role: OfferedRole, courseId: string | null): string =>
  [key, role, courseId ?? ''].join(' ');

const address = z.email().max(254);
const longestName = 120;
/** A name that a spreadsheet would run as a formula, or that could never stand on a certificate. */
const strangeName = /[\p{Cc}<>]|^[=+\-@]/u;

/** Says of each row what the import would do with it. Nothing is written. */
export function checkLines(rows: readonly Row[], known: Known): ImportLine[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const read = readRow(known.list ? forCourse(row, known.list.course) : row, coursesIn(known));
    if (read.role === null || read.verdict !== 'invite') return read;
    const key = emailKey(read.email);
    const offer = offerKey(key, read.role, read.course?.id ?? null);
    const verdict = settled(offer, read, known, seen) ?? 'invite';
    seen.add(offer);
    return { ...read, verdict };
  });
}

const coursesIn = ({ courses, list }: Known): readonly NamedCourse[] => (list ? [list.course] : courses);

const forCourse = (row: Row, { slug }: NamedCourse): Row => ({
  ...row,
  cells: { ...row.cells, role: '', course: slug },
});

function settled(
  offer: string,
  { email, role, course }: ImportLine,
  known: Known,
  seen: ReadonlySet<string>,
): Verdict | null {
  if (seen.has(offer)) return 'repeated';
  if (known.list)
    return settledOnCourse(emailKey(email), known.accounts, known.list) ?? (known.offers.has(offer) ? 'invited' : null);
  if (known.offers.has(offer)) return 'invited';
  const gainsNothing = role === 'practitioner' && course === null;
  return gainsNothing && known.accounts.has(emailKey(email)) ? 'member' : null;
}

function settledOnCourse(
  key: string,
  accounts: ReadonlySet<string>,
  { enrolled, closed }: KnownOnCourse,
): Verdict | null {
  if (enrolled.has(key)) return 'enrolled';
  if (closed.has(key)) return 'closed';
  return accounts.has(key) ? 'enrol' : null;
}

function readRow({ line, cells, isTooLong }: Row, courses: readonly NamedCourse[]): ImportLine {
  const { email, name } = cells;
  const roleText = cells.role.toLowerCase();
  const role = roleText === '' ? 'practitioner' : isOfferedRole(roleText) ? roleText : null;
  const course = courses.find(({ slug }) => slug === cells.course.toLowerCase()) ?? null;
  const verdict: Verdict = isTooLong ? 'too-long' : (faultOf(cells, role, course) ?? 'invite');
  const typed = { roleText: cells.role, courseText: cells.course };
  return { line, email, name, ...typed, role, course, verdict };
}

function faultOf(
  { email, name, course }: Row['cells'],
  role: OfferedRole | null,
  found: NamedCourse | null,
): Verdict | null {
  if (email === '') return 'email-missing';
  if (!address.safeParse(email).success) return 'email';
  if (name.length > longestName) return 'name-long';
  if (strangeName.test(name)) return 'name-signs';
  if (role === null) return 'role';
  if (course !== '' && found === null) return 'course';
  return faultOfOffer(role, found !== null, 'file');
}
