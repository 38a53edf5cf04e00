import { leastAsked } from '../../src/catalog/quiz-work.js';
import { item, single, trueFalse, vignetteFields } from '../assessment/sample-items.js';

const vignette = item('vignette', vignetteFields);
const longer = item('vignette', {
  start: 's1',
  score: { max: 1 },
  steps: ['s1', 's2', 's3'].map((key, index) => ({
    key,
    text: 'What now?',
    choices: [
      {
        key: 'on',
        text: 'Go on.',
        score: index === 0 ? 1 : 0,
        consequence: 'So.',
        rationale: 'So.',
        next: ['s2', 's3', 'end'][index],
      },
    ],
  })),
});

describe('what a paper asks at least', () => {
  it.each([
    ['each item once', [single, trueFalse], 2, 2],
    ['as many as are drawn', [single, trueFalse, single], 2, 2],
    ['of a vignette the choices of its shortest way', [vignette, longer], 2, 4],
    ['the shortest of those that may be drawn', [longer, single, vignette], 2, 2],
    ['no more than there are', [longer], 5, 3],
  ] as const)('%s', (_what, items, draw, asked) => expect(leastAsked(items, draw)).toBe(asked));
});
