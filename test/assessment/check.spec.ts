import { check } from '../../src/assessment/check.js';
import { pathOf, pathText } from '../../src/assessment/fault.js';
import { itemSchema } from '../../src/assessment/item-schema.js';
import type { ItemType } from '../../src/assessment/item.js';
import {
  cloze,
  choice,
  laterFields,
  matching,
  numeric,
  oneOfEach,
  ordering,
  vignetteFields,
  written,
} from './sample-items.js';

const option = (key: string, text: string, correct = false) => ({ key, text, correct });
const faultsOf = (type: ItemType, fields: Record<string, unknown>) =>
  check(itemSchema.parse(written(type, fields))).map(({ at, message }) => `${at}: ${message}`);

describe('what an item says', () => {
  test.each(oneOfEach)('a sound item has no faults ($type)', (item) => expect(check(item)).toEqual([]));

  test.each(Object.entries(laterFields))('a sound item of a later type has no faults (%s)', (type, fields) =>
    expect(faultsOf(type as ItemType, fields)).toEqual([]),
  );

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
      { ...laterFields.label, targets: [{ key: 't', x: 1, y: 1, description: 'Left', answer: 'z' }] },
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
        ...laterFields.likert,
        statements: [
          { key: 's1', text: 'A' },
          { key: 's1', text: 'B' },
        ],
      },
      ['statements[1].key: The key “s1” is already the key of number 1.'],
    ],
  ];
  test.each(table)('%s is a fault', (_what, type, fields, expected) =>
    expect(faultsOf(type, fields)).toEqual(expected),
  );

  const [opening, middle] = vignetteFields.steps;
  const step = (key: string, ...choices: unknown[]) => ({ key, text: key, choices });
  const vignettes: [string, Record<string, unknown>, string[]][] = [
    ['a start that does not exist', { start: 'nowhere' }, ['start: There is no step “nowhere”.']],
    [
      'a choice that leads nowhere',
      { steps: [opening, middle, step('last', choice('lost'))], start: 'opening' },
      ['steps[2].key: No choice leads to the step “last”.', 'steps[2].choices[0].next: There is no step “lost”.'],
    ],
    [
      'a step that nothing leads to',
      { steps: [opening, middle, step('attic', choice('end'))] },
      ['steps[2].key: No choice leads to the step “attic”.'],
    ],
    [
      'a case without an end',
      { steps: [step('opening', choice('middle')), step('middle', choice('opening'))] },
      [
        'steps: No way through the steps comes to an end.',
        'steps[0].key: No way leads from the step “opening” to an end.',
        'steps[1].key: No way leads from the step “middle” to an end.',
      ],
    ],
    [
      'a step with no way out',
      { steps: [opening, step('middle', choice('middle'))] },
      ['steps[1].key: No way leads from the step “middle” to an end.'],
    ],
    [
      'a step with conditions on every choice',
      { steps: [opening, step('middle', choice('end', { when: [{ state: 'trust', atLeast: 2 }] }))] },
      ['steps[1].choices: One choice has to be open whatever went before.'],
    ],
    [
      'states that do not exist',
      {
        steps: [
          opening,
          step('middle', choice('end'), {
            ...choice('opening', { when: [{ state: 'fear', atMost: 1 }], effects: { hope: 1 } }),
          }),
        ],
      },
      [
        'steps[1].choices[1].when[0].state: There is no state “fear”.',
        'steps[1].choices[1].effects.hope: There is no state “hope”.',
      ],
    ],
    [
      'a state that starts outside its limits',
      { states: [{ key: 'trust', label: 'Trust', start: 9, min: 0, max: 5 }] },
      ['states[0]: The start (9) has to lie between 0 and 5.'],
    ],
  ];
  test.each(vignettes)('%s is a fault of a vignette', (_what, fields, expected) =>
    expect(faultsOf('vignette', { ...vignetteFields, ...fields })).toEqual(expected),
  );
});

test('a path can be read back', () => {
  const path = ['steps', 1, 'choices', 12, 'effects', 'hope'];
  expect(pathText(path)).toBe('steps[1].choices[12].effects.hope');
  expect(pathOf(pathText(path))).toEqual(path);
  expect(pathText([0, 'key'])).toBe('[0].key');
  expect(pathOf('')).toEqual([]);
});
