import { readItem } from '../../src/assessment/item-schema.js';
import { itemSchema } from '../../src/assessment/item-schema.js';
import type { ItemType } from '../../src/assessment/item.js';
import { everyItem, likertFields, multiple, numeric, single, trueFalse, written } from './sample-items.js';

const faultsOf = (input: unknown) => readItem(input).faults.map(({ at, message }) => `${at}: ${message}`);
const options = [
  { key: 'a', text: 'One', correct: true },
  { key: 'b', text: 'Two' },
];

describe('the shape of an item', () => {
  test('what is left out has its default', () => {
    expect(single).toMatchObject({ points: 1, shuffle: true, scenario: null, tags: [], difficulty: null });
    expect(single.options[1]).toEqual({ key: 'b', text: 'Sixty-three people', correct: true, feedback: null });
    expect(multiple.scoring).toBe('partial');
    expect(trueFalse.answer).toBe(false);
    expect(numeric.answer).toEqual({ value: 34, low: 33, high: 35 });
  });

  test('an accepted range that is left out is the number itself', () => {
    const { item } = readItem(written('numeric', { answer: { value: 6 } }));
    expect(item).toMatchObject({ answer: { value: 6, low: 6, high: 6 }, unit: null, feedback: [] });
  });

  test('fields that came later are missing where they are not said, so that a revision stays what it was', () => {
    for (const field of ['units', 'unitRequired', 'ranges']) expect(numeric).not.toHaveProperty(field);
  });

  test.each(everyItem)('an item that was read once reads the same again ($type)', (item) =>
    expect(itemSchema.parse(JSON.parse(JSON.stringify(item)))).toEqual(item),
  );

  test('a likert item is worth nothing', () => {
    expect(readItem(written('likert', likertFields)).item?.points).toBe(0);
    expect(faultsOf(written('likert', { ...likertFields, points: 1 }))).toEqual([
      'points: A likert item is never scored: its points are 0.',
    ]);
  });

  test.each([
    ['a misspelt field', written('single', { options, pionts: 2 }), ['pionts: Unknown field: pionts.']],
    [
      'a misspelt field inside',
      written('single', { options: [...options, { key: 'c', text: 'Three', corect: true }] }),
      ['options[2].corect: Unknown field: corect.'],
    ],
    ['a missing field', written('true-false', {}), ['answer: This is missing.']],
    ['a missing objective', written('single', { options, objective: undefined }), ['objective: This is missing.']],
    ['a blank stem', written('single', { options, stem: '  ' }), ['stem: This is empty.']],
    [
      'a bare number where text belongs',
      written('single', { options: [options[0], { key: 'b', text: 17 }] }),
      ['options[1].text: This has to be text. A bare number or date needs quotation marks.'],
    ],
    ['text where truth belongs', written('true-false', { answer: 'false' }), ['answer: This has to be true or false.']],
    ['a single option', written('single', { options: [options[0]] }), ['options: At least 2 are needed.']],
    [
      'a capital in a key',
      written('single', { options, key: 'M1' }),
      ['key: A key is made of small letters, digits, “-” and “_”, and begins with a letter or digit.'],
    ],
    ['half a point', written('single', { options, points: 0.5 }), ['points: This has to be a whole number.']],
    ['no points', written('single', { options, points: 0 }), ['points: An item is worth at least 1 point.']],
    [
      'an unknown scoring',
      written('multiple', { options, scoring: 'harsh' }),
      ['scoring: This has to be one of: partial, all-or-nothing.'],
    ],
    [
      'two lines to order',
      written('ordering', { lines: options.map(({ key, text }) => ({ key, text })) }),
      ['lines: At least 3 lines are needed: with two, the order shown at first gives the answer away.'],
    ],
    [
      'a gap without a kind',
      written('cloze', { text: 'A [[x]].', gaps: [{ key: 'x', label: 'X', options }] }),
      ['gaps[0].kind: A gap has a kind: chosen or typed.'],
    ],
    [
      'an unknown type',
      written('essay' as ItemType, {}),
      [
        'type: An item has a type, one of: single, multiple, true-false, matching, ordering, numeric, cloze, ' +
          'short-text, label, likert, written, vignette.',
      ],
    ],
    ['no item at all', 'single', [': An item has to be a set of named fields.']],
  ])('%s is a fault with its path', (_what, input, expected) => {
    expect(faultsOf(input)).toEqual(expected);
    expect(readItem(input).item).toBeNull();
  });

  test('all faults are told at once', () => {
    const faults = faultsOf(written('single', { options: [{ key: 'a' }, { text: 'Two' }], difficulty: 6 }));
    expect(faults).toHaveLength(3);
  });
});
