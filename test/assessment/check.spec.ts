import { check } from '../../src/assessment/check.js';
import { pathOf, pathText } from '../../src/assessment/fault.js';
import { itemSchema } from '../../src/assessment/item-schema.js';
import type { ItemType } from '../../src/assessment/item.js';
import {
  cloze,
  essayFields,
  everyItem,
  labelFields,
  likertFields,
  matching,
  numeric,
  ordering,
  written,
} from './sample-items.js';

const option = (key: string, text: string, correct = false) => ({ key, text, correct });
const faultsOf = (type: ItemType, fields: Record<string, unknown>) =>
  check(itemSchema.parse(written(type, fields))).map(({ at, message }) => `${at}: ${message}`);

describe('what an item says', () => {
  test.each(everyItem)('a sound item has no faults ($type)', (item) => expect(check(item)).toEqual([]));

  const table: [string, ItemType, Record<string, unknown>, string[]][] = [
    [
      'a key used twice',
      'single',
      { options: [option('a', 'One', true), option('b', 'Two'), option('a', 'Three')] },
      ['options[2].key: The key “a” is already the key of number 1.'],
    ],
    [
      'two options that say the same',
      'multiple',
      { options: [option('a', 'One', true), option('b', 'one')] },
      ['options[1].text: This says the same as number 1.'],
    ],
    [
      'no right option',
      'single',
      { options: [option('a', 'One'), option('b', 'Two')] },
      ['options: Exactly one option has to be correct; none is.'],
    ],
    [
      'two right options of a single',
      'single',
      { options: [option('a', 'One', true), option('b', 'Two', true)] },
      ['options: Exactly one option has to be correct; 2 are.'],
    ],
    [
      'no right option of several',
      'multiple',
      { options: [option('a', 'One'), option('b', 'Two')] },
      ['options: At least one option has to be correct; none is.'],
    ],
    [
      'a prompt whose option does not exist',
      'matching',
      { prompts: [...matching.prompts.slice(0, 2), { key: 'p3', text: 'X', answer: 'z' }], options: matching.options },
      ['prompts[2].answer: There is no option “z”.'],
    ],
    [
      'an option that serves twice',
      'matching',
      { prompts: [...matching.prompts, { key: 'p4', text: 'X', answer: 'a' }], options: matching.options },
      ['prompts[3].answer: This option already belongs to prompt number 1, and an option may serve once only.'],
    ],
    [
      'options that stand beside their prompts, unshuffled',
      'matching',
      { prompts: matching.prompts, options: matching.options, shuffle: false },
      ['options: Not shuffled, the options give the answer away: they stand as their prompts do.'],
    ],
    [
      'a line that stands twice',
      'ordering',
      { lines: [...ordering.lines, { key: 'l5', text: 'MAPP2 is published' }] },
      ['lines[4].text: This says the same as number 1.'],
    ],
    [
      'a value outside its own range',
      'numeric',
      { answer: { value: 6, low: 7, high: 9 } },
      ['answer: The value 6 has to lie between low (7) and high (9).'],
    ],
    [
      'feedback against a right number',
      'numeric',
      { answer: numeric.answer, feedback: [{ value: 30, low: 30, high: 33, text: 'Too low' }] },
      ['feedback[0]: This range holds numbers that are accepted as right.'],
    ],
    [
      'two feedbacks for one number',
      'numeric',
      {
        answer: { value: 6 },
        feedback: [
          { value: 4, text: 'A' },
          { value: 4, text: 'B' },
        ],
      },
      ['feedback[1]: This range overlaps feedback number 1.'],
    ],
    [
      'a gap that the text lacks, and a mark without a gap',
      'cloze',
      { text: 'It was [[first]] and [[third]].', gaps: cloze.gaps },
      ['text: There is no gap “third”.', 'gaps[1].key: The text has no [[second]].'],
    ],
    [
      'a gap that stands twice',
      'cloze',
      { text: '[[first]] [[first]] [[second]]', gaps: cloze.gaps },
      ['text: The gap “first” stands in the text twice.'],
    ],
    [
      'a bracket left open',
      'cloze',
      { text: '[[first]] [[second]] and [[more', gaps: cloze.gaps },
      ['text: A gap is written [[key]]; one of these brackets is not closed or not opened.'],
    ],
    [
      'a gap with two right options',
      'cloze',
      {
        text: '[[x]]',
        gaps: [{ key: 'x', label: 'X', kind: 'chosen', options: [option('a', 'A', true), option('b', 'B', true)] }],
      },
      ['gaps[0].options: Exactly one option has to be correct; 2 are.'],
    ],
    [
      'a text that is accepted and near at once',
      'short-text',
      { accept: [{ text: 'Kétamine' }], near: [{ text: 'ketamine', feedback: 'Nearly' }] },
      ['near[0].text: This text is already listed at accept[0].text.'],
    ],
    [
      'a text worth more than its item',
      'short-text',
      { accept: [{ text: 'x', points: 2 }] },
      ['accept[0].points: The item is worth only 1.'],
    ],
    [
      'a target for a label that does not exist',
      'label',
      { ...labelFields, targets: [{ key: 't', x: 1, y: 1, description: 'Left', answer: 'z' }] },
      ['targets[0].answer: There is no label “z”.'],
    ],
    [
      'limits that cannot be kept and levels that do not differ',
      'written',
      {
        words: { min: 9, max: 3 },
        rubric: [
          {
            key: 'r',
            criterion: 'C',
            levels: [
              { points: 0, text: 'A' },
              { points: 0, text: 'B' },
            ],
          },
        ],
      },
      [
        'words: At least 9 words cannot be at most 3.',
        'rubric[0].levels[1].points: Level number 1 earns as many points.',
        'rubric[0].levels: No level earns any points.',
      ],
    ],
    [
      'a statement that stands twice',
      'likert',
      {
        ...likertFields,
        statements: [
          { key: 's1', text: 'A' },
          { key: 's1', text: 'B' },
        ],
      },
      ['statements[1].key: The key “s1” is already the key of number 1.'],
    ],
    [
      'a rubric whose points could not be added exactly',
      'written',
      {
        ...essayFields,
        rubric: [
          {
            key: 'r',
            criterion: 'C',
            levels: [
              { points: 0, text: 'A' },
              { points: 21, text: 'B' },
            ],
          },
        ],
      },
      ['rubric: The best levels come to 21 points. They may come to 20, or to as many as the item is worth.'],
    ],
    [
      'a first accepted text with a wildcard, and one that takes in anything',
      'short-text',
      { accept: [{ text: 'keta*' }, { text: ' * ' }] },
      [
        'accept[0].text: The first accepted text is shown as the right answer: write it without *.',
        'accept[1].text: This would take in any text.',
      ],
    ],
    [
      'a near text that a wildcard takes in before',
      'short-text',
      { accept: [{ text: 'ketamine' }, { text: '*amine' }], near: [{ text: 'Dopamine', feedback: 'Not that one.' }] },
      ['near[0].text: This text is already listed at accept[1].text.'],
    ],
    [
      'a short text that nobody can get right',
      'short-text',
      { points: 2, accept: [{ text: 'x', points: 1 }] },
      ['accept: No accepted text earns all points of the item.'],
    ],
    [
      'a typed gap that accepts a text twice',
      'cloze',
      { text: '[[x]]', gaps: [{ key: 'x', label: 'X', kind: 'typed', accept: ['Straße', 'strasse'] }] },
      ['gaps[0].accept[1]: This text is already listed at gaps[0].accept[0].'],
    ],
    [
      'two places that cannot be told apart',
      'label',
      {
        ...labelFields,
        targets: [labelFields.targets[0], { ...labelFields.targets[0], key: 't2', answer: 'b' }],
      },
      [
        'targets[1].description: This says the same as target number 1.',
        'targets[1]: This is the same place as target number 1.',
      ],
    ],
    [
      'a label that belongs twice',
      'label',
      { ...labelFields, targets: labelFields.targets.map((target) => ({ ...target, answer: 'a' })) },
      ['targets[1].answer: This label already belongs to target number 1.'],
    ],
    [
      'units without one of the item’s own',
      'numeric',
      { answer: { value: 6 }, units: [{ unit: 'g', factor: 1000 }] },
      ['units: The item has no unit of its own that others could be turned into.'],
    ],
    [
      'a unit that is required and not said',
      'numeric',
      { answer: { value: 6 }, unitRequired: true },
      ['unitRequired: The item has no unit of its own that others could be turned into.'],
    ],
    [
      'two units that read the same, and one that begins with a digit',
      'numeric',
      { answer: { value: 6 }, unit: 'mg', units: [{ unit: 'MG' }, { unit: '2g' }] },
      [
        'units[0].unit: This reads the same as “mg”.',
        'units[1].unit: A unit does not begin with a digit, a sign, a comma or a point.',
      ],
    ],
    [
      'a range that is never reached, and one worth too much',
      'numeric',
      {
        points: 2,
        answer: { value: 6, low: 5, high: 7 },
        ranges: [
          { value: 6, points: 1 },
          { value: 9, low: 8, high: 9, points: 3 },
        ],
        feedback: [{ value: 8, text: 'Nearly' }],
      },
      [
        'ranges[0]: This range lies within one that earns as much, and is never reached.',
        'ranges[1].points: The item is worth only 2.',
        'feedback[0]: This range overlaps number 2 of ranges, which has feedback of its own.',
      ],
    ],
  ];
  test.each(table)('%s is a fault', (_what, type, fields, expected) =>
    expect(faultsOf(type, fields)).toEqual(expected),
  );
});

test('a path can be read back', () => {
  const path = ['steps', 1, 'choices', 12, 'effects', 'hope'];
  expect(pathText(path)).toBe('steps[1].choices[12].effects.hope');
  expect(pathOf(pathText(path))).toEqual(path);
  expect(pathText([0, 'key'])).toBe('[0].key');
  expect(pathOf('')).toEqual([]);
});
