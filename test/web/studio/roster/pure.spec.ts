import fc from 'fast-check';
import { checkLines } from '../../../../src/accounts/invitations/import-line.js';
import { readPastedPeople } from '../../../../src/accounts/invitations/pasted-people.js';
import type { EditionContent } from '../../../../src/catalog/edition.js';
import { readCursor, writeCursor } from '../../../../src/insights/roster/roster-search.js';
import { rosterState } from '../../../../src/insights/roster/roster-state.js';
import { endOfDay } from '../../../../src/learning/due/calendar-day.js';
import type { DueDate } from '../../../../src/learning/due/due-date.entity.js';
import { datesFor, dueLines } from '../../../../src/learning/due/due.js';
import { dayIn } from '../../../../src/learning/review/day.js';

describe('the end of a day', () => {
  it.each([
    ['2026-12-04', 'UTC', '2026-12-04T23:59:59.999Z'],
    ['2026-12-04', 'Europe/Berlin', '2026-12-04T22:59:59.999Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T21:59:59.999Z'],
    ['2026-12-04', 'Pacific/Kiritimati', '2026-12-04T09:59:59.999Z'],
    ['2026-12-04', 'Pacific/Pago_Pago', '2026-12-05T10:59:59.999Z'],
    ['2026-12-04', 'Nowhere/Known', '2026-12-04T23:59:59.999Z'],
  ])('of %s in %s is %s', (day, zone, end) => {
    expect(endOfDay(day, zone).toISOString()).toBe(end);
  });

  it('is the last millisecond that is not of the next day, anywhere and on any day', () => {
    const zone = fc.constantFrom('America/Havana', 'Asia/Beirut', 'Australia/Lord_Howe', 'America/Sao_Paulo');
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(zone, day, (timeZone, date) => {
        const said = date.toISOString().slice(0, 10);
        const end = endOfDay(said, timeZone);
        expect(dayIn(timeZone, end) <= said).toBe(true);
        expect(dayIn(timeZone, new Date(end.getTime() + 1)) > said).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('due dates', () => {
  const date = (id: string, part: Partial<DueDate>): DueDate => ({
    ...{ id, courseId: 'c', groupId: null, enrolmentId: null, partKind: 'course', partKey: null, day: '2026-12-04' },
    ...{ timeZone: 'UTC', dueAt: new Date('2026-12-04'), setBy: 'p', setAt: new Date(0), withdrawnAt: null },
    ...{ inForce: id, ...part },
  });
  const who = { enrolmentId: 'e', groupIds: new Set(['g', 'h']) };
  const ids = (dates: readonly DueDate[]) => datesFor(who, dates).map(({ id }) => id);
  const course = {
    modules: [
      {
        key: 'm',
        title: 'M',
        activities: [
          { kind: 'lesson', key: 'a' },
          { kind: 'lesson', key: 'b' },
        ],
      },
    ],
  } as unknown as Pick<EditionContent, 'modules'>;

  it('hold by their nearness to the person, and of two groups the later one does', () => {
    const [all, group] = [date('all', {}), date('group', { groupId: 'g' })];
    const later = date('later', { groupId: 'h', dueAt: new Date('2026-12-09') });
    const own = date('own', { enrolmentId: 'e', dueAt: new Date('2026-12-01') });
    expect(ids([all])).toEqual(['all']);
    expect(ids([all, group])).toEqual(['group']);
    expect(ids([later, all, group])).toEqual(['later']);
    expect(ids([own, later, all, group])).toEqual(['own']);
    expect(ids([date('others', { groupId: 'x' }), date('hers', { enrolmentId: 'z' })])).toEqual([]);
  });

  it('are done when all of their part is, and ask nothing of an edition without it', () => {
    const now = new Date('2026-12-05');
    const lines = (part: Partial<DueDate>, done: string[]) =>
      dueLines([date('d', part)], course, (key) => done.includes(key), now).map(({ done: d, overdue }) => [d, overdue]);
    expect(lines({}, ['a'])).toEqual([[false, true]]);
    expect(lines({}, ['a', 'b'])).toEqual([[true, false]]);
    expect(lines({ partKind: 'activity', partKey: 'a' }, ['a'])).toEqual([[true, false]]);
    expect(lines({ partKind: 'module', partKey: 'gone' }, [])).toEqual([]);
    expect(lines({ dueAt: new Date('2026-12-06') }, [])).toEqual([[false, false]]);
  });
});

describe('a roster', () => {
  it.each([
    [{ certified: true, begun: true, done: 1, of: 2 }, 'certified'],
    [{ certified: false, begun: true, done: 2, of: 2 }, 'done'],
    [{ certified: false, begun: true, done: 0, of: 2 }, 'under-way'],
    [{ certified: false, begun: false, done: 0, of: 2 }, 'not-begun'],
    [{ certified: false, begun: false, done: 0, of: 0 }, 'not-begun'],
  ])('says of %j that it is %s', (facts, state) => {
    expect(rosterState(facts)).toBe(state);
  });

  it('reads the cursors that it wrote, and nothing else', () => {
    const by = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(by, fc.string(), (one, id) => {
        const cursor = { by: one, id };
        if (writeCursor(cursor).length <= 1000) expect(readCursor(writeCursor(cursor))).toEqual(cursor);
      }),
    );
    for (const text of [
      '',
      'x',
      '{}',
      Buffer.from('[1]').toString('base64url'),
      Buffer.from('[{},"a"]').toString('base64url'),
      7,
      ['x'],
    ])
      expect(readCursor(text)).toBeNull();
  });
});

describe('people who are pasted', () => {
  const read = (text: string) => {
    const file = readPastedPeople(Buffer.from(text, 'utf8'));
    return 'code' in file ? file.code : file.rows.map(({ cells: { email, name } }) => [email, name]);
  };

  it.each([
    ['a@x.example', [['a@x.example', '']]],
    [
      'a@x.example\r\n\r\nb@x.example',
      [
        ['a@x.example', ''],
        ['b@x.example', ''],
      ],
    ],
    [
      'a@x.example, b@x.example; c@x.example',
      [
        ['a@x.example', ''],
        ['b@x.example', ''],
        ['c@x.example', ''],
      ],
    ],
    ['Ada Marsh <a@x.example>', [['a@x.example', 'Ada Marsh']]],
    [
      '"Marsh, Ada" <a@x.example>, Bo <b@x.example>',
      [
        ['a@x.example', 'Marsh, Ada'],
        ['b@x.example', 'Bo'],
      ],
    ],
    ['a@x.example\tAda Marsh', [['a@x.example', 'Ada Marsh']]],
    ['Ada,a@x.example', [['a@x.example', 'Ada']]],
    ['email,name\na@x.example,Ada', [['a@x.example', 'Ada']]],
    ['nobody at all', 'no-email'],
    ['\u0000', 'no-text'],
  ])('%j are read', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('are at most so many', () => {
    expect(read('a@x.example\n'.repeat(5001))).toBe('many');
    expect(read('a@x.example\n'.repeat(200_000))).toBe('large');
  });

  it('never throw, whatever is pasted', () => {
    fc.assert(fc.property(fc.string(), (text) => void read(`${text}@${text}`)));
  });

  it('are told what happens to each of them, once', () => {
    const rows = ['in@x.example', 'known@x.example', 'KNOWN@x.example', 'new@x.example', 'gone@x.example', 'no'].map(
      (email, line) => ({ line, cells: { email, name: '', role: 'administrator', course: 'other' }, isTooLong: false }),
    );
    const course = { id: 'c', slug: 'c', title: 'C' };
    const accounts = new Set(['in@x.example', 'known@x.example', 'gone@x.example']);
    const list = { course, enrolled: new Set(['in@x.example']), closed: new Set(['gone@x.example']) };
    const lines = checkLines(rows, { courses: [], accounts, offers: new Set(), list });
    expect(lines.map(({ verdict }) => verdict)).toEqual(['enrolled', 'enrol', 'repeated', 'invite', 'closed', 'email']);
    expect(lines.filter(({ verdict }) => verdict !== 'email').map(({ role }) => role)).toEqual(
      Array(5).fill('practitioner'),
    );
  });
});
