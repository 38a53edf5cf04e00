import { Catalogue } from '../../../src/web/views/messages.js';
import { Words } from '../../../src/web/views/words.js';
import { words } from './samples/sample.js';

describe('words', () => {
  it.each([
    ['2026-11-03', 'day', '3 November 2026'],
    ['2026-11', 'month', 'November 2026'],
    ['2026-11-03', 'short', '3 Nov 2026'],
    [new Date('2026-11-03T23:30:00Z'), 'moment', '3 November 2026 at 23:30 UTC'],
    ['2026-11-03T00:05:00Z', 'time', '00:05 UTC'],
    [new Date('2026-11-03T23:30:00Z'), 'iso', '2026-11-03T23:30:00.000Z'],
    ['2026-11-03', 'iso', '2026-11-03'],
  ] as const)('tell %s as a %s', (when, style, said) => {
    expect(words.date(when, style)).toBe(said);
  });

  it('tell a point in time in the zone of the installation, and a calendar day as it is', () => {
    const there = new Words(new Catalogue('en', {}), 'America/Vancouver');
    expect(there.date(new Date('2026-11-03T06:30:00Z'), 'moment')).toBe('2 November 2026 at 22:30 GMT-8');
    expect(there.date('2026-11-03', 'day')).toBe('3 November 2026');
  });

  it('tell a reader elsewhere the time there, and the time of the site where nobody knows the zone', () => {
    const at = new Date('2026-11-03T23:30:00Z');
    expect(words.inZone('Pacific/Auckland').date(at, 'moment')).toBe('4 November 2026 at 12:30 GMT+13');
    expect(words.inZone('Pacific/Auckland').date('2026-11-03', 'day')).toBe('3 November 2026');
    expect(words.inZone('Atlantis/Harbour').date(at, 'time')).toBe('23:30 UTC');
  });

  it('refuse what is not a date', () => {
    expect(() => words.date('soon')).toThrow('"soon" is not a date');
  });

  it.each([
    [80, '80%'],
    [79.999, '79.9%'],
    [66.666, '66.6%'],
    [29, '29%'],
    [0, '0%'],
    [100, '100%'],
  ])('show %d per cent as %s and never round up', (value, said) => {
    expect(words.percent(value)).toBe(said);
  });

  it.each([
    [0, '0 minutes'],
    [1, '1 minute'],
    [24.2, '24 minutes'],
    [59.5, '1 h'],
    [82, '1 h 22 min'],
  ])('say %d minutes as %s', (minutes, said) => {
    expect(words.duration(minutes)).toBe(said);
  });

  it('write numbers with at most two decimals, or with exactly as many as asked', () => {
    expect(words.number(6733)).toBe('6,733');
    expect(words.number(1.256)).toBe('1.26');
    expect(words.number(15, 1)).toBe('15.0');
  });
});
