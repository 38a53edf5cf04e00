import { drawPaper } from '../../src/assessment/paper.js';
import { type Corrections, type Remedy } from '../../src/assessment/correction.js';
import type { Item } from '../../src/assessment/item.js';
import { markPaper, type MarkingOptions } from '../../src/assessment/marking.js';
import { revisionOf } from '../../src/assessment/revision.js';
import { item, single, trueFalse } from './sample-items.js';

const standard: MarkingOptions = { marking: 'standard', certainty: 'off' };
const essay = item('written', {
  words: { min: 1, max: 100 },
  rubric: [
    {
      key: 'r',
      criterion: 'Clear',
      levels: [
        { points: 0, text: 'No' },
        { points: 1, text: 'Yes' },
      ],
    },
  ],
});
const items: readonly Item[] = [single, trueFalse, essay];
const paper = drawPaper({ items, draw: null, shuffle: { items: false, options: false } }, 'seed');
const answers = new Map<string, { answer: unknown; certainty: null }>([
  [single.key, { answer: 'a', certainty: null }],
  [trueFalse.key, { answer: true, certainty: null }],
  [essay.key, { answer: 'A text', certainty: null }],
]);

const marked = (corrections: Corrections, options = standard) =>
  markPaper(items, paper, answers, options, corrections).items.map(({ state, score }) =>
    state === 'waiting' ? 'waits' : `${score.earned}/${score.of} of ${score.max}`,
  );
const with_ = (it: Item, remedy: Remedy, key: never = null as never): Corrections =>
  new Map([[revisionOf(it), { remedy, key }]]);

describe('marking under a correction', () => {
  it('leaves everything as it is without one', () => {
    expect(marked(new Map())).toEqual(['0/1 of 1', '0/1 of 1', 'waits']);
  });

  it('marks by the new key, of this item alone', () => {
    expect(marked(with_(single, 'key', 'a' as never))).toEqual(['1/1 of 1', '0/1 of 1', 'waits']);
  });

  it('gives everyone all points, whatever was answered and also by certainty', () => {
    expect(marked(with_(single, 'everyone'))[0]).toBe('1/1 of 1');
    expect(marked(with_(single, 'everyone'), { marking: 'negative', certainty: 'marked' })[0]).toBe('1/1 of 1');
    expect(markPaper(items, paper, new Map(), standard, with_(single, 'everyone')).items[0]!.score).toEqual({
      ...{ earned: 1, of: 1, max: 1 },
    });
  });

  it('takes an item out of the total, where an answer counts neither for nor against', () => {
    expect(marked(with_(single, 'out'))).toEqual(['0/1 of 0', '0/1 of 1', 'waits']);
  });

  it('lets nobody wait for what everyone gets, or nobody', () => {
    expect(marked(with_(essay, 'everyone'))[2]).toBe('1/1 of 1');
    expect(marked(with_(essay, 'out'))[2]).toBe('0/1 of 0');
  });

  it('gives the points of what was taken out where nothing else would count', () => {
    const out = new Map(items.flatMap((it) => [...with_(it, 'out')]));
    expect(marked(out)).toEqual(['1/1 of 1', '1/1 of 1', '1/1 of 1']);
  });

  it('is not for another content under the same key', () => {
    const other = item('single', { ...single, stem: 'Other words' });
    expect(marked(with_(other, 'everyone'))[0]).toBe('0/1 of 1');
  });

  it('marks as it was written after all', () => {
    expect(marked(with_(single, 'as-written'))[0]).toBe('0/1 of 1');
  });
});
