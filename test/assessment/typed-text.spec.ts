import fc from 'fast-check';
import { isOneEdit } from '../../src/assessment/one-edit.js';
import { readPattern, takesIn } from '../../src/assessment/text-pattern.js';
import { judge, type TextKey } from '../../src/assessment/typed-text.js';

describe('a pattern', () => {
  test.each<[string, string, boolean]>([
    ['keta*', 'ketamine', true],
    ['keta*', 'keta', true],
    ['*mine', 'ketamine', true],
    ['k*m*e', 'ketamine', true],
    ['k*x*e', 'ketamine', false],
    ['*', '', true],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['ab*ba', 'aba', false],
    ['*aab*', 'aaaab', true],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['a\\\\*', 'a\\b', true],
    ['.*', 'abc', false],
    ['(a', '(a', true],
  ])('%s and “%s”: %s', (written, text, expected) => expect(takesIn(readPattern(written), text)).toBe(expected));

  test('agrees with the plainest way of matching', () => {
    const plainly = (pattern: string, text: string): boolean => {
      if (pattern === '') return text === '';
      if (pattern.startsWith('*')) {
        return [...Array(text.length + 1).keys()].some((at) => plainly(pattern.slice(1), text.slice(at)));
      }
      return text.startsWith(pattern.charAt(0)) && plainly(pattern.slice(1), text.slice(1));
    };
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 9 });
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 6 });
    fc.assert(
      fc.property(patterns, letters, (pattern, text) =>
        expect(takesIn(readPattern(pattern), text)).toBe(plainly(pattern, text)),
      ),
      { numRuns: 1000 },
    );
  });

  test('takes no longer for a text that was made to be slow', () => {
    const pattern = readPattern(`${'*a'.repeat(50)}*b*`);
    const long = readPattern(`*${'a'.repeat(50_000)}b*`);
    const started = performance.now();
    expect(takesIn(pattern, 'a'.repeat(200_000))).toBe(false);
    expect(takesIn(long, 'a'.repeat(200_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('one slip of the hand', () => {
  test.each([
    ['ketamine', 'ketamin', true],
    ['ketamine', 'kettamine', true],
    ['ketamine', 'ketomine', true],
    ['ketamine', 'ketaimne', true],
    ['ketamine', 'ketamine', false],
    ['ketamine', 'ketaimn', false],
    ['ketamine', 'katemine', false],
    ['ab', 'ba', true],
    ['', 'a', true],
    ['naïve', 'naive', true],
    ['😀a', '😀b', true],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isOneEdit(one, other)).toBe(expected);
    expect(isOneEdit(other, one)).toBe(expected);
  });
});

const key = (accept: string, more: Partial<TextKey> = {}): TextKey => ({
  accept: [{ text: accept, points: null }],
  near: [],
  fold: { case: true, accents: true },
  typo: 'hint',
  ...more,
});
const isAccepted = (rule: TextKey, typed: string) => {
  const { meant, isMisspelt } = judge(rule, typed);
  return meant !== null && !isMisspelt;
};

describe('a typed text', () => {
  test.each([
    ['Straße', 'STRASSE'],
    ['Łukasz', 'lukasz'],
    ['Ærø', 'aero'],
    ['œdème', 'Oedeme'],
    ['Đorđe', 'dorde'],
    ['Zoë', 'Zoe\u0308'],
    ['don’t', "don't"],
    ['post–traumatic', 'post-traumatic'],
    ['waiting list', ' Waiting\u00a0  LIST '],
    ['ｋｅｔａ', 'keta'],
  ])('%s is the same as %s', (accepted, typed) => {
    expect(isAccepted(key(accepted), typed)).toBe(true);
    expect(isAccepted(key(typed), accepted)).toBe(true);
  });

  test('capitals and accents count where the author says so', () => {
    expect(isAccepted(key('HbA', { fold: { case: false, accents: true } }), 'hba')).toBe(false);
    expect(isAccepted(key('tâche', { fold: { case: true, accents: false } }), 'Tache')).toBe(false);
    expect(isAccepted(key('tâche', { fold: { case: true, accents: false } }), 'TA\u0302CHE')).toBe(true);
  });

  test('a short word, a number and a word with a wildcard have no slips', () => {
    expect(judge(key('MDMA'), 'MDA').isMisspelt).toBe(false);
    expect(judge(key('1998 trial'), '1988 trial').isMisspelt).toBe(false);
    expect(judge(key('1998 trial'), '1998 trail').isMisspelt).toBe(true);
    expect(judge(key('ketamine*'), 'ketamin').isMisspelt).toBe(false);
  });

  test('what is near says so before a slip does', () => {
    const near = [{ text: 'esketamine', feedback: 'That is the other one.' }];
    expect(judge(key('sketamine', { near }), 'esketamine')).toEqual({
      meant: null,
      isMisspelt: false,
      feedback: 'That is the other one.',
    });
  });

  test('the accepted text with most points counts', () => {
    const accept = [
      { text: 'keta*', points: 1 },
      { text: 'ketamine', points: null },
    ];
    expect(judge(key('', { accept }), 'ketamine').meant?.points).toBeNull();
    expect(judge(key('', { accept }), 'ketamin').meant?.points).toBe(1);
  });
});
