import { knownOf } from '../../../src/catalog/gate/known-numbers.js';
import { numbersIn, numbersInWords } from '../../../src/catalog/gate/numbers.js';
import { readManuscript } from '../../../src/catalog/gate/read-manuscript.js';
import { holds, sumsIn } from '../../../src/catalog/gate/sums.js';
import { changed, claims, filesOf, lesson, smallContent, studies } from '../../support/small-content.js';
import { asking, opening, told } from './small-gate.js';

describe('the numbers of a text', () => {
  it.each<[string, string[]]>([
    ['Of 1,600 people 67% and 32 per cent did', ['1600 people', '67 percent', '32 percent']],
    ['to 18 weeks, an 18-week trial, 27.5 days', ['18 week', '18 week', '27.5 day']],
    ['80–180 mg, 80 to 180mg', ['80', '180 dose', '80', '180 dose']],
    ['R² = .16, d = −4.46', ['0.16', '4.46']],
    ['On 9 August 2024', ['9', '2024']],
  ])('%s', (text, expected) => {
    const found = numbersIn(text).map(({ value, counted }) => [value, counted].filter(Boolean).join(' '));
    expect(found).toEqual(expected);
  });

  it.each([
    'DSM-5 and ICD-11 beside CAPS-5, MAPP2, FKBP5 and NCT03537014',
    'phase 3, lesson 2, modules 2 and 3, Line 6, §4',
    'Kofi, 38, a teacher; Leila is 36 and drives; a man aged 61; a 27-year-old',
    'at 10:30, at 9 am, on the 1st and the 38th',
    'call 911 or 988',
    'the 6 Fs and the 8 Cs, (1) first and (2) second',
    'https://doi.org/10.1002/jts.22189 and 10.1080/20008198',
    'nine in ten, two thirds, half',
  ])('holds none that counts: %s', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it('in words, below a hundred', () => {
    expect(numbersInWords('Ninety people, thirty-two of them; seventeen, one')).toEqual([90, 32, 17, 1]);
  });
});

test('a study knows the numbers of its figures with how they were checked, and those that its entry says', () => {
  const study = readManuscript(filesOf(smallContent)).studies.get('brom2017')!.value;
  const known = knownOf(study);
  expect(known).toContainEqual({ value: 33, counted: 'people', how: 'verified' });
  expect(known).toContainEqual({ value: 30, counted: 'people', how: 'memory-high' });
  expect(known).toContainEqual({ value: 63, counted: 'people', how: null });
  expect(known).toContainEqual({ value: 2017, counted: null, how: null });
});

describe('rule number', () => {
  it.each([
    'All 64 people were randomised [@brom2017].',
    'It ended after 33 weeks [@brom2017].',
    'In 2016 it was published [@brom2017].',
    '33% were well [@brom2017].',
  ])('stops what no study that is cited there gives: %s', (words) => {
    expect(told('number', opening(words))).toHaveLength(1);
  });

  it.each([
    'All 63 people were randomised, 33 of them to treatment [@brom2017].',
    'In 2017 about 63 people were compared [@brom2017].',
    'Of 100 people, one in three [@brom2017].',
  ])('lets pass: %s', (words) => {
    expect(told('number', opening(words))).toEqual([]);
  });

  it('names all the numbers of a paragraph at once, on the line of the first', () => {
    expect(told('number', opening('It had people [@brom2017]:\n64 or 65 of them.'))).toEqual([
      '9: None of the studies cited here gives 64, 65. It had people: 64 or 65 of them. A later paper i…'.replace(
        / It.*/,
        '',
      ) + ' It had people: 64 or 65 of them. A later paper is retracted.',
    ]);
  });

  it('takes a rounded percentage, another rounded number only if the text says that it is rough', () => {
    const fine = changed(studies, 'value: 33, unit: people', 'value: 71.2, unit: per cent, n: 52');
    const points = changed(studies, 'value: 33, unit: people', 'value: 23.7, unit: points');
    expect(told('number', opening('It was 71% [@brom2017].', fine))).toEqual([]);
    expect(told('number', opening('It was 72% [@brom2017].', fine))).toHaveLength(1);
    expect(told('number', opening('It was about 24 points [@brom2017].', points))).toEqual([]);
    expect(told('number', opening('It was 24 points [@brom2017].', points))).toHaveLength(1);
  });

  it('lets a lesson say the numbers of a claim that it prints, and of its own cases', () => {
    const claimed = changed(claims, 'one small trial.', 'one small trial of 77 people.');
    expect(
      told('number', opening('All 77 of them [@brom2017].', claimed)).filter((line) => line.startsWith('8')),
    ).toEqual([]);
    const without = changed(lesson, '::: claim c67\n:::\n', '', opening('All 77 of them [@brom2017].', claimed));
    expect(told('number', without).filter((line) => line.startsWith('8'))).toHaveLength(1);
    expect(told('number', opening('She counted 19 stairs [@brom2017].'))).toHaveLength(1);
    const told19 = changed(
      lesson,
      'Someone fell.',
      'Someone fell from 19 stairs.',
      opening('She counted 19 stairs [@brom2017].'),
    );
    expect(told('number', told19)).toEqual([]);
  });

  const item = (rationale: string, wrong = 'Sixty', feedback = 'Count again.') => `key: m1-03
type: single
stem: How many people were randomised?
objective: m1-read
options:
  - { key: a, text: 63, correct: true }
  - { key: b, text: '${wrong}', feedback: '${feedback}' }
rationale: ${rationale}
citations: [brom2017]`;

  it('holds items against all that they cite, and lets wrong options and what answers them be wrong', () => {
    expect(told('number', asking(item('There were 64 people [@brom2017].')))).toHaveLength(1);
    expect(told('number', asking(item('There were 63 people [@brom2017].', '64', '64 is one too many.')))).toEqual([]);
    expect(
      told('number', asking(item('There were 63 people [@brom2017].', 'Sixty', '64 is one too many.'))),
    ).toHaveLength(1);
  });

  const numeric = (value: number, more = '') => `key: m1-03
type: numeric
stem: How many people?
objective: m1-read
answer: { value: ${value} }
unit: people
otherwise: Count again.
rationale: Both arms [@brom2017]. ${more}
citations: [brom2017]`;

  it('holds the answer of a numeric item against its studies, unless its case or a sum gives it', () => {
    expect(told('number', asking(numeric(64)))).toEqual([
      '31: None of the studies cited here gives 64 people. 64 people',
    ]);
    expect(told('number', asking(numeric(63)))).toEqual([]);
    expect(told('number', asking(numeric(3, '33 − 30 = 3.')))).toHaveLength(1); // the sum itself, in the rationale
    expect(told('number', asking(`${numeric(64)}\nscenario: Sixty-three came, and one more.`))).toEqual([]);
  });

  it('holds a claim against its studies', () => {
    expect(told('number', changed(claims, 'in one small trial', 'in one trial of 99 people'))).toHaveLength(1);
    expect(told('number', changed(claims, 'in one small trial', 'in one trial of 63 people'))).toEqual([]);
  });
});

describe('rules recalled and not-verified', () => {
  it('a number that somebody remembered is printed by a claim or not at all', () => {
    expect(told('recalled', opening('Of them 30 people waited [@brom2017].'))).toEqual([
      expect.stringMatching(
        /^8: 30 people was recalled and not re-read: word it without the number, or print the claim/,
      ),
    ]);
    expect(told('recalled', opening('Of them 33 people were treated [@brom2017].'))).toEqual([]);
    const claimed = changed(claims, 'one small trial.', 'one small trial in which 30 people waited.');
    expect(told('recalled', opening('Of them 30 people waited [@brom2017].', claimed))).toEqual([]);
  });

  it('a number that nobody verified is said nowhere, claims included', () => {
    const texts = changed(studies, 'how: memory-high', 'how: not-verified');
    expect(told('not-verified', opening('Of them 30 people waited [@brom2017].', texts))).toHaveLength(1);
    expect(
      told('not-verified', changed(claims, 'in one small trial', 'in a trial where 30 people waited', texts)),
    ).toHaveLength(1);
    expect(told('not-verified', opening('Of them 33 people were treated [@brom2017].', texts))).toEqual([]);
  });
});

describe('rule arithmetic', () => {
  it.each<[string, boolean]>([
    ['13,494 − 9,508 = 3,986', true],
    ['1 + 1 + 2 + 2 = 6', true],
    ['(0.85 − 0.56) ÷ 0.85 = 0.34', true],
    ['28 ÷ 42 = 66.7%', true],
    ['28 of 42, 67%', true],
    ['2 + 3 × 4 = 14', true],
    ['9.4 − 3.9 = 5.6', false],
    ['28 of 42 (66%)', false],
    ['1 + 2 = 4', false],
    ['12 ÷ 37 = 33%', false],
  ])('%s: %s', (text, expected) => {
    expect(sumsIn(text).map(holds)).toEqual([expected]);
  });

  it('stops a sum that is wrong, wherever it stands, and says what it comes to', () => {
    expect(told('arithmetic', opening('We reckon 63 − 33 = 31 here.'))).toEqual(['8: This comes to 30. 63 − 33 = 31']);
    expect(told('arithmetic', opening('We reckon 63 − 33 = 30 here.'))).toEqual([]);
  });
});
