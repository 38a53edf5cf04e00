import {
  checkLines,
  type Known,
  offerKey,
  outcomeOf,
  type Verdict,
} from '../../../src/accounts/invitations/import-line.js';

const trauma = { id: 'c1', slug: 'trauma', title: 'Trauma' };
const known: Known = {
  courses: [trauma],
  accounts: new Set(['known@x.example']),
  offers: new Set([offerKey('asked@x.example', 'practitioner', null), offerKey('asked@x.example', 'author', 'c1')]),
};
const line = (email: string, { name = '', role = '', course = '', isTooLong = false } = {}) => ({
  line: 2,
  cells: { email, name, role, course },
  isTooLong,
});
const verdictOf = (row: ReturnType<typeof line>) => checkLines([row], known)[0]!.verdict;

describe('a line of a file of people', () => {
  it.each<[string, ReturnType<typeof line>, Verdict]>([
    ['an address alone', line('a@x.example'), 'invite'],
    ['a role in any case', line('a@x.example', { role: 'Instructor' }), 'invite'],
    ['a part in a course', line('a@x.example', { role: 'lead', course: 'Trauma' }), 'invite'],
    ['a practitioner with a course', line('known@x.example', { course: 'trauma' }), 'invite'],
    ['somebody with an account who gains nothing', line('KNOWN@x.example'), 'member'],
    ['somebody with an account who gains a role', line('known@x.example', { role: 'instructor' }), 'invite'],
    ['an open invitation to the same', line('Asked@x.example'), 'invited'],
    ['an open invitation to the same part', line('asked@x.example', { role: 'author', course: 'trauma' }), 'invited'],
    ['an open invitation to something else', line('asked@x.example', { role: 'lead', course: 'trauma' }), 'invite'],
    ['no address', line(''), 'email-missing'],
    ['half an address', line('a@x'), 'email'],
    ['a long name', line('a@x.example', { name: 'n'.repeat(121) }), 'name-long'],
    ['a name that a spreadsheet would run', line('a@x.example', { name: '=HYPERLINK("x")' }), 'name-signs'],
    ['a name that a page could mistake', line('a@x.example', { name: '<b>Ann' }), 'name-signs'],
    ['a name of two lines', line('a@x.example', { name: 'Ann\nLee' }), 'name-signs'],
    ['a role that is none', line('a@x.example', { role: 'owner' }), 'role'],
    ['a course that is none', line('a@x.example', { course: 'somatics' }), 'course'],
    ['a part in no course', line('a@x.example', { role: 'author' }), 'invite-course-missing'],
    [
      'an instructor of one course',
      line('a@x.example', { role: 'instructor', course: 'trauma' }),
      'invite-course-needless',
    ],
    ['an administrator', line('a@x.example', { role: 'administrator' }), 'invite-by-hand'],
    ['too many cells', line('a@x.example', { isTooLong: true }), 'too-long'],
  ])('with %s', (_, row, verdict) => {
    expect(verdictOf(row)).toBe(verdict);
  });

  it('is settled where an earlier line says the same, and only there', () => {
    const rows = [line('a@x.example'), line('A@X.example'), line('a@x.example', { role: 'instructor' }), line('a@x')];
    expect(checkLines([...rows, line('a@x')], known).map(({ verdict }) => verdict)).toEqual([
      ...['invite', 'repeated', 'invite', 'email', 'email'],
    ]);
  });

  it('is understood as it was typed, with the course found', () => {
    const [read] = checkLines([line('a@x.example', { role: 'Lead', course: 'TRAUMA', name: 'Ann' })], known);
    expect(read).toMatchObject({ role: 'lead', course: trauma, roleText: 'Lead', courseText: 'TRAUMA', name: 'Ann' });
    expect(outcomeOf(read!.verdict)).toBe('invite');
  });
});
