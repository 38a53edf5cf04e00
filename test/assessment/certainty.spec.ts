import { calibration, certaintyMark, certaintyScheme } from '../../src/assessment/certainty-scheme.js';
import { asksCertainty } from '../../src/assessment/behaviour.js';
import { certainties, type Certainty } from '../../src/assessment/given.js';
import { everyItem } from './sample-items.js';

test.each<[boolean, Certainty | null, number]>([
  [true, 1, 1],
  [true, 2, 2],
  [true, 3, 3],
  [false, 1, 0],
  [false, 2, -2],
  [false, 3, -6],
  [true, null, 1],
  [false, null, 0],
])('right: %s, certainty %s: %d', (isRight, certainty, mark) => expect(certaintyMark(isRight, certainty)).toBe(mark));

test('it pays to say what one believes: 2 above two chances in three, 3 above four in five', () => {
  const expected = (certainty: Certainty, chance: number) =>
    certaintyScheme[certainty].right * chance + certaintyScheme[certainty].wrong * (1 - chance);
  const best = (chance: number) =>
    certainties.toSorted((one, other) => expected(other, chance) - expected(one, chance))[0];
  expect([0, 0.5, 0.66, 0.67, 0.79, 0.81, 1].map(best)).toEqual([1, 1, 1, 2, 2, 3, 3]);
});

test('how often somebody was right at each certainty', () => {
  const answers = [
    { isRight: true, certainty: 3 as const },
    { isRight: false, certainty: 3 as const },
    { isRight: true, certainty: 1 as const },
    { isRight: false, certainty: null },
  ];
  expect(calibration(answers)).toEqual({
    levels: [
      { certainty: 1, given: 2, right: 1 },
      { certainty: 2, given: 0, right: 0 },
      { certainty: 3, given: 2, right: 1 },
    ],
    marks: -2,
  });
  expect(calibration([]).marks).toBe(0);
});

test('one is asked how sure one is only of what a key marks', () => {
  const types = everyItem.filter((item) => !asksCertainty(item)).map(({ type }) => type);
  expect(types).toEqual(['likert', 'written', 'vignette']);
});
