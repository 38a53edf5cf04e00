import type { Correction, Remedy } from '../../../src/assessment/correction.js';
import { revisionOf } from '../../../src/assessment/revision.js';
import { compile } from '../../../src/catalog/compile.js';
import { checkContent } from '../../../src/catalog/package/check.js';
import { quizzesOf } from '../../../src/catalog/published.js';
import type { Taken } from '../../../src/learning/own-learning.js';
import { promptsOf } from '../../../src/learning/review/prompts.js';
import { seenItems } from '../../../src/learning/review/seen-items.js';
import { cards, filesOf, smallCards, smallContent } from '../../support/small-content.js';

const { registry, courses } = checkContent(filesOf({ ...smallContent, [cards]: smallCards }));
const content = compile(courses[0]!.course, registry, null);
const done = new Set(['m1-trial']);
const nothing = { missed: new Set<string>(), withheld: new Set<string>() };
const keys = (...facts: Parameters<typeof promptsOf>) => promptsOf(...facts).map(({ key }) => key);

describe('what is asked', () => {
  it('is the cards on finished lessons, and the items that were missed', () => {
    expect(keys(content, new Set(), nothing, new Map())).toEqual([]);
    expect(keys(content, done, nothing, new Map())).toEqual(['m1-card']);
    const seen = { ...nothing, missed: new Set(['m1-02', 'no-longer-there']) };
    expect(keys(content, done, seen, new Map())).toEqual(['m1-02', 'm1-card']);
  });

  it('is no item that an open attempt, or one that still withholds its key, holds as well', () => {
    const seen = { missed: new Set(['m1-01', 'm1-02']), withheld: new Set(['m1-01']) };
    expect(keys(content, new Set(), seen, new Map())).toEqual(['m1-02']);
  });

  describe('of an item that was corrected', () => {
    const item = quizzesOf(content)[0]!.items[1]!;
    const seen = { ...nothing, missed: new Set([item.key]) };
    const under = (remedy: Remedy, key: Correction['key'] = null) =>
      promptsOf(content, new Set(), seen, new Map([[revisionOf(item), { remedy, key }]]));

    it.each(['everyone', 'out'] as const)('is nothing where its answer decides nothing any more (%s)', (remedy) => {
      expect(under(remedy)).toEqual([]);
    });

    it('is the item with its new key, which counts as changed', () => {
      const [before] = under('as-written');
      const [prompt] = under('key', true);
      expect(prompt).toMatchObject({ source: 'item', item: { key: item.key, answer: true } });
      expect(prompt!.contentHash).not.toBe(before!.contentHash);
    });
  });
});

describe('items that were seen', () => {
  const taken = (keyRevealed: boolean, earned: number, purpose?: 'before' | 'practice'): Taken =>
    ({
      attempt: {
        paper: { items: [{ key: 'a' }, { key: 'b' }] },
        terms: { passMark: 80, attempts: null, reveal: 'after-each-attempt', ...(purpose && { purpose }) },
      },
      gradings: [
        { itemKey: 'a', number: 1, earned: 0, outOf: 1 },
        { itemKey: 'a', number: 2, earned, outOf: 1 },
        { itemKey: 'b', number: 1, earned: 1, outOf: 1 },
      ],
      keyRevealed,
    }) as unknown as Taken;
  const seen = (...all: readonly Taken[]) => {
    const { missed, withheld } = seenItems(all);
    return { missed: [...missed].join(' '), withheld: [...withheld].join(' ') };
  };

  it('were missed where the newest mark is not a full one, and the key may be seen', () => {
    expect(seen(taken(true, 0))).toEqual({ missed: 'a', withheld: '' });
    expect(seen(taken(true, 1))).toEqual({ missed: '', withheld: '' });
    expect(seen(taken(false, 0))).toEqual({ missed: '', withheld: 'a b' });
    expect(seen(taken(true, 0), taken(false, 0))).toEqual({ missed: 'a', withheld: 'a b' });
  });

  it('count as missed in graded attempts alone', () => {
    expect(seen(taken(true, 0, 'before')).missed).toBe('');
    expect(seen(taken(true, 0, 'practice')).missed).toBe('');
  });
});
