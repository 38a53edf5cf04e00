import fc from 'fast-check';
import { check } from '../../../src/assessment/check.js';
import { itemSchema, readItem } from '../../../src/assessment/item-schema.js';
import { choice, item, vignetteFields, written } from '../sample-items.js';
import { anySoundVignette } from './arbitrary-vignette.js';
import { explore } from '../../../src/assessment/vignette/explore.js';
import { inOrder, reachOf } from '../../../src/assessment/vignette/reach.js';
import type { VignetteItem } from '../../../src/assessment/vignette/vignette-item.js';

const said = (faults: readonly { at: string; message: string }[]) =>
  faults.map(({ at, message }) => `${at}: ${message}`);
const faultsOf = (fields: Record<string, unknown>) =>
  said(check(itemSchema.parse(written('vignette', { ...vignetteFields, ...fields }))));

const step = (key: string, ...choices: unknown[]) => ({ key, text: key, choices });
const [opening, middle] = vignetteFields.steps;
const trust = (limits: object) => ({ when: [{ state: 'trust', ...limits }] });

const table: [string, Record<string, unknown>, string[]][] = [
  ['a start that does not exist', { start: 'nowhere' }, ['start: There is no step “nowhere”.']],
  [
    'a choice that leads to no step',
    { steps: [opening, step('middle', choice('lost'))] },
    ['steps[1].choices[0].next: There is no step “lost”.'],
  ],
  [
    'a step called “end”',
    { steps: [opening, middle, step('end', choice('end'))] },
    ['steps[2].key: No step can be called “end”.'],
  ],
  [
    'a key used twice in one step',
    { steps: [step('opening', choice('middle'), choice('end'), { ...choice('end'), text: 'Leave.' }), middle] },
    ['steps[0].choices[2].key: The key “to-end” is already the key of number 2.'],
  ],
  [
    'states that do not exist',
    {
      steps: [
        opening,
        step(
          'middle',
          choice('end'),
          choice('end', { key: 'x', when: [{ state: 'fear', atMost: 1 }], effects: { hope: 1 } }),
        ),
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
  [
    'a condition that sets no limit, and one whose limits are turned round',
    {
      steps: [
        opening,
        step(
          'middle',
          choice('end'),
          choice('end', { key: 'x', ...trust({}) }),
          choice('end', { key: 'y', ...trust({ atLeast: 3, atMost: 2 }) }),
        ),
      ],
    },
    [
      'steps[1].choices[1].when[0]: This sets no limit. Say `atLeast`, `atMost` or both.',
      'steps[1].choices[2].when[0]: Nothing is at least 3 and at most 2. Turn the two round.',
    ],
  ],
  [
    'a step that nothing leads to',
    { steps: [opening, middle, step('attic', choice('end'))] },
    ['steps[2].key: No way leads to the step “attic”: let an open choice lead to it, or take it out.'],
  ],
  [
    'a step that only a choice leads to which is never open',
    {
      steps: [
        step('opening', choice('middle'), choice('attic', trust({ atLeast: 4 }))),
        middle,
        step('attic', choice('end')),
      ],
    },
    [
      'steps[0].choices[1].when: This is never true here: trust is 2.',
      'steps[2].key: No way leads to the step “attic”: let an open choice lead to it, or take it out.',
    ],
  ],
  [
    'a condition that no way makes true',
    { steps: [opening, step('middle', choice('end'), choice('end', { key: 'x', ...trust({ atMost: 2 }) }))] },
    ['steps[1].choices[1].when: This is never true here: trust is 3.'],
  ],
  [
    'a step with no open choice for some who come to it',
    {
      steps: [
        step('opening', choice('middle', { effects: { trust: 1 } }), choice('middle', { key: 'cold' })),
        step('middle', choice('end', trust({ atLeast: 3 }))),
      ],
    },
    ['steps[1].choices: No choice is open here when trust is 2. One has to be, whatever went before.'],
  ],
  [
    'a case without an end',
    { steps: [step('opening', choice('middle')), step('middle', choice('opening'))] },
    [
      'steps[0].key: One can go round for ever: “opening” → “middle” → “opening”. Let a state change on the way that closes the choice that leads back.',
    ],
  ],
  [
    'a way back that a limit leaves open for ever',
    { steps: [opening, step('middle', choice('end'), choice('opening', { effects: { trust: 1 } }))] },
    [
      'steps[0].key: One can go round for ever: “opening” → “middle” → “opening”. Let a state change on the way that closes the choice that leads back.',
    ],
  ],
  [
    'a highest score that no way reaches',
    { score: { max: 3 } },
    ['score.max: The best way through earns 2, not 3. Write 2, or change the scores of the choices.'],
  ],
  [
    'a highest score that a way exceeds',
    { score: { max: 1 } },
    ['score.max: The best way through earns 2, not 1. Write 2, or change the scores of the choices.'],
  ],
  [
    'a way that comes to less than nothing',
    { steps: [step('opening', choice('middle'), choice('end', { score: -1 })), middle] },
    [
      'score: One way through comes to -1, so that a good choice on it counts for nothing. No way may come to less than 0.',
    ],
  ],
];

describe('what the importer says of a vignette', () => {
  test('nothing of a sound one', () => expect(faultsOf({})).toEqual([]));

  test.each(table)('%s', (_what, fields, expected) => expect(faultsOf(fields)).toEqual(expected));

  test('nothing of one that can go back, as long as a state closes the way', () => {
    const again = choice('opening', { score: 0, effects: { trust: -1 }, ...trust({ atLeast: 1 }) });
    const steps = [step('opening', choice('middle')), step('middle', choice('end'), again)];
    expect(faultsOf({ steps, score: { max: 4 } })).toEqual([]);
  });

  test('nothing of a step whose choices are open by turns', () => {
    const steps = [
      step('opening', choice('middle', { effects: { trust: 1 } }), choice('middle', { key: 'cold' })),
      step('middle', choice('end', trust({ atLeast: 3 })), choice('end', { key: 'y', ...trust({ atMost: 2 }) })),
    ];
    expect(faultsOf({ steps })).toEqual([]);
  });

  test('a way longer than anybody could read is refused', () => {
    const steps = Array.from({ length: 41 }, (_, i) =>
      step(`s${i}`, choice(i < 40 ? `s${i + 1}` : 'end', { score: i < 2 ? 1 : 0 })),
    );
    expect(faultsOf({ start: 's0', steps, score: { max: 2 } })).toEqual([
      'steps: One way through takes 41 choices; at most 40 are possible.',
    ]);
  });
});

/** As written, with the score that its best way earns. */
const scored = (vignette: VignetteItem): VignetteItem => {
  const situations = explore(vignette)!;
  return { ...vignette, score: { max: Math.max(1, reachOf(situations, inOrder(situations)).best) } };
};

describe('one fault planted into a sound vignette is found', () => {
  const planted = (plant: (vignette: VignetteItem) => VignetteItem) =>
    fc.assert(
      fc.property(anySoundVignette.map(scored), (vignette) => {
        const before = said(check(vignette));
        const after = said(check(plant(vignette)));
        expect(after.filter((fault) => !before.includes(fault))).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  const atStep = (
    vignette: VignetteItem,
    at: number,
    change: Partial<VignetteItem['steps'][number]>,
  ): VignetteItem => ({
    ...vignette,
    steps: vignette.steps.map((each, index) => (index === at ? { ...each, ...change } : each)),
  });
  const ofFirst = (vignette: VignetteItem, change: Partial<VignetteItem['steps'][number]['choices'][number]>) =>
    atStep(vignette, 0, {
      choices: vignette.steps[0]!.choices.map((each, i) => (i === 0 ? { ...each, ...change } : each)),
    });

  test('a step that nothing leads to', () =>
    planted((v) => ({ ...v, steps: [...v.steps, { ...v.steps[0]!, key: 'attic' }] })));
  test('an impossible condition', () =>
    planted((v) =>
      atStep(v, 0, {
        choices: [
          ...v.steps[0]!.choices,
          { ...v.steps[0]!.choices[0]!, key: 'never', when: [{ state: 's0', atLeast: 50, atMost: null }] },
        ],
      }),
    ));
  test('a dead end', () =>
    planted((v) =>
      atStep(v, 0, {
        choices: v.steps[0]!.choices.map((each) => ({ ...each, when: [{ state: 's0', atLeast: 50, atMost: null }] })),
      }),
    ));
  test('a loop', () => planted((v) => ofFirst(v, { next: 'k0', effects: {} })));
  test('a higher score than can be reached', () => planted((v) => ({ ...v, score: { max: v.score.max + 1 } })));
  test('a way below nothing', () => planted((v) => ofFirst(v, { score: -100 })));
  test('an effect on a state that does not exist', () => planted((v) => ofFirst(v, { effects: { nobody: 1 } })));
});

describe('hostile content is refused in bounded time', () => {
  const quickly = (input: unknown, message: string) => {
    const began = performance.now();
    const { faults } = readItem(input);
    expect(performance.now() - began).toBeLessThan(20_000); // it takes a fifth of a second; unbounded it would take hours
    expect(said(faults)).toContain(message);
  };

  test('with ten thousand steps', () => {
    const steps = Array.from({ length: 10_000 }, (_, i) => step(`s${i}`, choice(`s${i + 1}`)));
    quickly(written('vignette', { ...vignetteFields, start: 's0', steps }), 'steps: At most 100 steps are possible.');
  });

  test('with more combinations of states than can be gone through', () => {
    const states = [...'abcdefgh'].map((key) => ({ key, label: key, start: 0, min: -100, max: 100 }));
    const choices = states.map(({ key }) => ({ ...choice('s', { key }), effects: { [key]: 1 } }));
    quickly(
      written('vignette', { states, start: 's', score: { max: 1 }, steps: [step('s', ...choices, choice('end'))] }),
      'steps: More than 5,000 combinations of a step and its states can come up, too many to check. Use fewer states, or fewer values for each.',
    );
  });

  test('with as many as just can be, and every choice open', () => {
    const states = [...'ab'].map((key) => ({ key, label: key, start: 0, min: 0, max: 6 }));
    const steps = Array.from({ length: 100 }, (_, i) =>
      step(
        `s${i}`,
        ...Array.from({ length: 20 }, (_, c) => ({
          ...choice(i < 99 ? `s${i + 1}` : 'end'),
          key: `c${c}`,
          effects: { a: c % 5, b: c % 3 },
        })),
      ),
    );
    quickly(
      written('vignette', { states, start: 's0', score: { max: 20 }, steps }),
      'steps: One way through takes 100 choices; at most 40 are possible.',
    );
  });

  test('with whatever else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (steps, states) => {
        expect(() => readItem(written('vignette', { ...vignetteFields, steps, states }))).not.toThrow();
      }),
    );
  });
});

test('a state that says nothing of it is hidden until the result', () => {
  const { states } = item('vignette', vignetteFields);
  expect(states.map(({ show }) => show)).toEqual([false]);
});
