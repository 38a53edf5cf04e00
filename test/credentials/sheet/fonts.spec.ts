import { installedFonts } from '../../../src/credentials/sheet/font-files.js';
import { runs, unprintable } from '../../../src/credentials/sheet/fonts.js';

const fonts = installedFonts();

describe('what cannot be printed', () => {
  it.each([
    'Robin Specimen',
    'Zoe\u0308 Nguye\u0302\u0303n',
    'Ǹjọ́ Ṣadé',
    'Αλέξανδρος',
    'Анна Ґонґадзе',
    'Əliyeva',
    "O’Neill-D'Arcy, Ph.D.",
    'fi ffl',
    'Hawaiʻi',
  ])('is nothing in %s', (name) => {
    expect(unprintable(name, fonts)).toEqual([]);
  });

  it.each([
    ['山田 山', ['山', '田']],
    ['محمد', ['م', 'ح', 'د']],
    ['Robin 🎓', ['🎓']],
    ['Robin\u200bSpecimen', ['U+200B']],
    ['Robin\tSpecimen\n', ['U+0009', 'U+000A']],
    ['Robin\u202eSpecimen', ['U+202E']],
    ['Robin\ue000', ['U+E000']],
    ['Robin\ud800', ['U+D800']],
    ['\u0489', ['U+0489']],
  ])('is named in %j', (name, letters) => {
    expect(unprintable(name, fonts)).toEqual(letters);
  });
});

describe('a text in runs', () => {
  it.each([
    ['Robin', 'sans', [['Robin', 'sans']]],
    ['Анна', 'sans', [['Анна', 'serif']]],
    ['Institute Анна', 'sans', [['Institute Анна', 'serif']]],
    ['Əliyeva', 'serif', [['Əliyeva', 'sans']]],
    [
      'Əliyeva Анна',
      'serif',
      [
        ['Əliyeva ', 'sans'],
        ['Анна', 'serif'],
      ],
    ],
    [
      'ƏАƏ',
      'serif',
      [
        ['Ə', 'sans'],
        ['А', 'serif'],
        ['Ə', 'sans'],
      ],
    ],
    ['Ǹjọ́', 'serif', [['N\u0300jọ́', 'serif']]],
    ['', 'serif', [['', 'serif']]],
  ] as const)('keeps to one face where it can: %s', (text, face, expected) => {
    expect(runs(text, face, fonts).map((run) => [run.text, run.face])).toEqual(expected);
  });
});
