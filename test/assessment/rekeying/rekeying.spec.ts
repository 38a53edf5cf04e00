import { score } from '../../../src/assessment/behaviour.js';
import { check } from '../../../src/assessment/check.js';
import { correctedItem } from '../../../src/assessment/correction.js';
import type { Fields } from '../../../src/assessment/form-fields.js';
import type { Item } from '../../../src/assessment/item.js';
import {
  canRekey,
  isSameKey,
  keyControls,
  keyFields,
  readNewKey,
  rekeyed,
} from '../../../src/assessment/rekeying/rekeying.js';
import * as samples from '../sample-items.js';
import { item } from '../sample-items.js';

const rekeyable: readonly Item[] = [
  ...[samples.single, samples.multiple, samples.trueFalse, samples.matching, samples.ordering, samples.numeric],
  ...[samples.cloze],
  item('short-text', { points: 2, accept: [{ text: 'MDMA' }, { text: 'ecstasy', points: 1 }] }),
  item('label', {
    ...{ image: 'images/brain.png', alt: 'A brain' },
    labels: [
      { key: 'a', text: 'Amygdala' },
      { key: 'b', text: 'Hippocampus' },
    ],
    targets: [
      { key: 't1', x: 10, y: 10, description: 'In front', answer: 'a', feedback: 'Look again.' },
      { key: 't2', x: 20, y: 10, description: 'Behind', answer: 'b' },
    ],
  }),
];

const withNew = (it: Item, typed: Fields): Item => {
  const { key, faults, contentFaults } = readNewKey(it, { ...keyFields(it), ...typed });
  expect({ faults, contentFaults }).toEqual({ faults: [], contentFaults: [] });
  return correctedItem(it, { remedy: 'key', key });
};
const share = (it: Item, answer: never) => {
  const { earned, of } = score(it, answer);
  return `${earned}/${of}`;
};

describe('the key of an item', () => {
  it.each(rekeyable.map((it) => [it.type, it] as const))(
    'of type %s is read from its own form as it is',
    (_type, it) => {
      const { key, faults, contentFaults } = readNewKey(it, keyFields(it));
      expect({ faults, contentFaults }).toEqual({ faults: [], contentFaults: [] });
      expect(isSameKey(it, key!)).toBe(true);
      expect(check(rekeyed(it, key))).toEqual([]);
      expect(keyControls(it, keyFields(it)).length).toBeGreaterThan(0);
    },
  );

  it.each(rekeyable.map((it) => [it.type, it] as const))(
    'of type %s is refused where a form says nothing',
    (_type, it) => {
      const { key, faults } = readNewKey(it, {});
      expect(key).toBeNull();
      expect(faults.length).toBeGreaterThan(0);
    },
  );

  it('of one right option moves to another, which loses the word for those who were wrong', () => {
    const again = withNew(samples.single, { key: 'a' });
    expect([share(again, 'a' as never), share(again, 'b' as never)]).toEqual(['1/1', '0/1']);
    expect(again.type === 'single' && again.options.map(({ feedback }) => feedback)).toEqual([
      null,
      null,
      'That is MAPP1.',
    ]);
  });

  it('of several right options may have others', () => {
    const again = withNew(samples.multiple, { key: ['a', 'b'] });
    expect(share(again, ['a', 'b'] as never)).toBe('2/2');
  });

  it('of a statement turns round', () => {
    expect(share(withNew(samples.trueFalse, { key: 'true' }), true as never)).toBe('1/1');
  });

  it('of matching prompts gives another option to a prompt', () => {
    const again = withNew(samples.matching, { 'key.p3': 'd' });
    expect(share(again, { p1: 'a', p2: 'b', p3: 'd' } as never)).toBe('3/3');
  });

  it('of lines puts them in another order, in which no place is given twice', () => {
    const places = { 'key.l1': '2', 'key.l2': '1' };
    const again = withNew(samples.ordering, places);
    expect(share(again, { l2: 1, l1: 2, l3: 3, l4: 4 } as never)).toMatch(/^(\d+)\/\1$/);
    const { key, faults } = readNewKey(samples.ordering, { ...keyFields(samples.ordering), 'key.l1': '2' });
    expect([key, faults.map(({ code }) => code)]).toEqual([null, ['place-twice']]);
  });

  it('of a number takes another range, with a comma too, and drops what was said to numbers that are right now', () => {
    const again = withNew(samples.numeric, { 'key.value': '67', 'key.low': '66,5', 'key.high': '68' });
    expect(share(again, '67' as never)).toBe('1/1');
    expect(again.type === 'numeric' && again.feedback).toEqual([]);
  });

  it('of a number takes a further range', () => {
    const again = withNew(samples.numeric, { 'range.0.low': '60', 'range.0.high': '62', 'range.0.points': '' });
    expect([share(again, '61' as never), share(again, '34' as never)]).toEqual(['1/1', '1/1']);
  });

  it('of a number says what is no number, and what is no range', () => {
    const typed = { ...keyFields(samples.numeric), 'key.low': 'many' };
    expect(readNewKey(samples.numeric, typed).faults).toEqual([{ name: 'key.low', code: 'number' }]);
    const reversed = { ...keyFields(samples.numeric), 'key.low': '40' };
    expect(readNewKey(samples.numeric, reversed).contentFaults).toHaveLength(1);
  });

  it('of gaps chooses another option and accepts other texts', () => {
    const cloze = item('cloze', {
      text: 'It was [[first]] and [[second]].',
      gaps: [
        {
          key: 'first',
          label: 'One',
          kind: 'chosen',
          options: [
            { key: 'a', text: 'up', correct: true },
            { key: 'b', text: 'down' },
          ],
        },
        {
          key: 'second',
          label: 'Two',
          kind: 'typed',
          accept: ['higher'],
          near: [{ text: 'raised', feedback: 'Nearly.' }],
        },
      ],
    });
    const again = withNew(cloze, { 'key.first': 'b', 'key.second': 'higher\nraised\n' });
    expect(share(again, { first: 'b', second: 'raised' } as never)).toBe('2/2');
  });

  it('of a short text accepts others, for all points or some', () => {
    const again = withNew(rekeyable[7]!, { 'key.all': 'MDMA\nmidomafetamine', 'key.part': '1: molly' });
    expect([
      share(again, 'midomafetamine' as never),
      share(again, 'molly' as never),
      share(again, 'ecstasy' as never),
    ]).toEqual(['2/2', '1/2', '0/2']);
  });

  it('of a picture gives another label to a place', () => {
    const again = withNew(rekeyable[8]!, { 'key.t1': 'b', 'key.t2': 'a' });
    expect(share(again, { t1: 'b', t2: 'a' } as never)).toBe('2/2');
  });

  it('is nothing that a vignette, a written response or an opinion has', () => {
    const likert = item('likert', {
      statements: [{ key: 's', text: 'I feel ready' }],
      scale: [
        { key: 'n', text: 'No' },
        { key: 'y', text: 'Yes' },
      ],
    });
    expect([canRekey(likert), keyControls(likert, {}), readNewKey(likert, {}).key]).toEqual([false, [], null]);
    expect(() => rekeyed(likert, 'a')).toThrow(RangeError);
  });

  it('never finds what every object inherits', () => {
    for (const it of rekeyable) {
      const { key } = readNewKey(it, { ...keyFields(it), key: 'constructor', 'key.p1': '__proto__' });
      if (key !== null) expect(check(rekeyed(it, key))).toEqual([]);
    }
  });
});
