import { minutesOf } from '../../src/catalog/reading-time.js';

test.each([
  ['nothing', { words: 0, mediaSeconds: 0, items: 0 }, 0],
  ['an hour of words', { words: 6000, mediaSeconds: 0, items: 0 }, 60],
  ['a single word', { words: 1, mediaSeconds: 0, items: 0 }, 0.01],
  ['ten items', { words: 0, mediaSeconds: 0, items: 10 }, 15],
  ['half a minute of media', { words: 0, mediaSeconds: 30, items: 0 }, 0.5],
  ['all three, without the crumbs of floating point', { words: 1503, mediaSeconds: 90, items: 3 }, 21.03],
])('%s', (_name, workload, minutes) => {
  expect(minutesOf(workload)).toBe(minutes);
});
