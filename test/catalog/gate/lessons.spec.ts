import { readingOf } from '../../../src/catalog/gate/reading-level.js';
import { smallContent } from '../../support/small-content.js';
import { opening, theLesson, told } from './small-gate.js';

describe('rule length', () => {
  const own = theLesson(opening('Word.')).words - 1;
  const withWords = (words: number) =>
    opening(
      Array<string>(words - own)
        .fill('word')
        .join(' '),
    );

  it('stops a lesson below 900 and above 1,600 words of its own', () => {
    expect(told('length', withWords(899))).toEqual([expect.stringContaining('has 899 words')]);
    expect(told('length', withWords(1601))).toEqual([expect.stringContaining('has 1601 words')]);
  });

  it('lets pass the two ends', () => {
    expect(told('length', withWords(900))).toEqual([]);
    expect(told('length', withWords(1600))).toEqual([]);
  });
});

describe('rule reading-level', () => {
  const hard =
    'Heterogeneous methodological considerations necessitate comprehensive interdisciplinary conceptualisation, notwithstanding contemporary epistemological disagreement regarding generalisability. ';
  const plain = 'Ask how she sleeps. Write down what she says. Then stop and breathe. ';

  it('stops explaining prose that is hard to read, and shows its hardest sentence', () => {
    expect(told('reading-level', opening(hard.repeat(8)))).toEqual([
      expect.stringMatching(/^1: This lesson reads at grade \d\d\.\d; at most 8 is meant\..*\(line 8\): Heterogeneous/),
    ]);
  });

  it('lets pass plain prose, and hard words in a case or in speech', () => {
    expect(told('reading-level', opening(plain.repeat(8)))).toEqual([]);
    expect(told('reading-level', opening(`${plain.repeat(8)}\n\n::: case A letter\n${hard.repeat(8)}\n:::`))).toEqual(
      [],
    );
    expect(told('reading-level', opening(`${plain.repeat(8)} “${hard.trim()}”`))).toEqual([]);
  });

  it('is Kincaid’s grade: 0.39 × words a sentence + 11.8 × syllables a word − 15.59', () => {
    const only = { ...theLesson(smallContent) };
    const [first] = only.paragraphs;
    const grade = (text: string) => readingOf({ ...only, paragraphs: [{ ...first!, name: 'paragraph', text }] }).grade;
    expect(grade('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 6);
    expect(grade('MDMA and DSM-5 are names.')).toBeCloseTo(0.39 * 5 + 11.8 - 15.59, 6);
    expect(grade('A table is here. So is a paper.')).toBeCloseTo(0.39 * 4 + (11.8 * 10) / 8 - 15.59, 6);
  });
});
