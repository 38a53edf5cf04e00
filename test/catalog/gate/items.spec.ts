import { changed, figures, lesson, moduleFile, quiz, smallContent } from '../../support/small-content.js';
import { asking, told } from './small-gate.js';

const item = (fields: string) => `key: m1-03
stem: Which is it?
objective: m1-read
rationale: It is so [@brom2017].
citations: [brom2017]
${fields}`;

describe('rule objective', () => {
  it('stops an objective without a lesson, or with fewer than two items', () => {
    const two = changed(
      moduleFile,
      'Read a small trial. }',
      'Read a small trial. }\n  - { key: m1-say, text: Say it. }',
    );
    expect(told('objective', two)).toEqual([
      '6: No lesson of the module teaches objective `m1-say`. Say it.',
      '6: No item tests objective `m1-say`; at least 2 should. Say it.',
    ]);
    const one = changed(quiz, 'objective: m1-read\n    answer', 'objective: m1-other\n    answer');
    expect(told('objective', one)).toEqual([
      '5: Only one item tests objective `m1-read`; at least 2 should. Read a small trial.',
    ]);
  });

  it('lets pass one that a lesson teaches and two items test, also items that wait', () => {
    expect(told('objective', smallContent)).toEqual([]);
    const one = changed(quiz, 'objective: m1-read\n    answer', 'objective: m1-other\n    answer');
    const waiting = `key: m1-vignettes\nitems:\n  - ${item('type: vignette').replaceAll('\n', '\n    ')}\n`;
    expect(told('objective', { ...one, 'courses/small/modules/01/vignettes.yaml': waiting })).toEqual([]);
  });
});

describe('rule rationale', () => {
  it('stops an item that says no reason or cites no study', () => {
    const bare = 'key: m1-03\ntype: ordering\nstem: Which?\nobjective: m1-read';
    expect(told('rationale', asking(bare))).toEqual([
      '27: item `m1-03` has no rationale. Which?',
      '27: item `m1-03` cites no study. Which?',
    ]);
  });

  it('lets pass one that does, in its text or in its list', () => {
    expect(told('rationale', asking('key: m1-03\ntype: ordering\nstem: Which?\nrationale: So [@brom2017].'))).toEqual(
      [],
    );
    expect(
      told('rationale', asking('key: m1-03\ntype: ordering\nstem: Which?\nrationale: So.\ncitations: [brom2017]')),
    ).toEqual([]);
  });
});

describe('rule feedback', () => {
  const types: [string, string, string][] = [
    ['single', 'options: [{ key: a, text: A, correct: true }, { key: b, text: B }]', 'option `b`'],
    ['multiple', 'options: [{ key: a, text: A, correct: true }, { key: b, text: B }]', 'option `b`'],
    ['true-false', 'answer: true', 'the wrong answer'],
    [
      'matching',
      'prompts: [{ key: p, text: P, answer: a, feedback: F }, { key: q, text: Q, answer: b }]\noptions: [{ key: a, text: A }, { key: b, text: B }]',
      'prompt `q`',
    ],
    ['ordering', 'lines: [{ key: a, text: A }, { key: b, text: B }, { key: c, text: C }]', 'a wrong order'],
    ['numeric', 'answer: { value: 63 }', 'a wrong number'],
    [
      'cloze',
      'text: It is [[g]].\ngaps: [{ key: g, label: G, kind: chosen, options: [{ key: a, text: A, correct: true }, { key: b, text: B }] }]',
      'option `b`',
    ],
  ];

  it.each(types)('stops %s without a word to a wrong answer', (type, fields, what) => {
    expect(told('feedback', asking(item(`type: ${type}\n${fields}`)))).toEqual([
      expect.stringMatching(new RegExp(`^(?:27|3[1-9]): item \`m1-03\` has no feedback for ${what}\\.`)),
    ]);
  });

  it.each<[string, string]>([
    ['single', 'options: [{ key: a, text: A, correct: true }, { key: b, text: B, feedback: No. }]'],
    ['true-false', 'answer: true\nfeedback: No.'],
    ['ordering', 'lines: [{ key: a, text: A }, { key: b, text: B }, { key: c, text: C }]\nfeedback: No.'],
    ['numeric', 'answer: { value: 63 }\notherwise: No.'],
    ['numeric', 'answer: { value: 63 }\nfeedback: [{ value: 33, text: One arm. }]'],
  ])('lets pass %s with one', (type, fields) => {
    expect(told('feedback', asking(item(`type: ${type}\n${fields}`)))).toEqual([]);
  });
});

describe('rule longest-option', () => {
  const quizOf = (long: number, short: number) =>
    [...Array<undefined>(long + short)].reduce(
      (texts, _, index) =>
        asking(
          `key: m1-1${index}
type: single
stem: Which is it?
objective: m1-read
options:
  - { key: a, text: ${index < long ? 'The right one at length' : 'Right'}, correct: true }
  - { key: b, text: A wrong one, feedback: No. }
rationale: So [@brom2017].`,
          texts,
        ),
      changed(quiz, 'text: A waiting list, correct', 'text: Waiting, correct'),
    );

  it('stops a quiz whose right options are the longest in more than two of five', () => {
    expect(told('longest-option', quizOf(3, 3))).toEqual([
      expect.stringMatching(/^1: The right option is the longest in 3 of 7 lists \(43%\); at most 40% may be/),
    ]);
  });

  it('lets pass two of five, and a share of fewer than five', () => {
    expect(told('longest-option', quizOf(2, 2))).toEqual([]);
    expect(told('longest-option', quizOf(3, 0))).toEqual([]);
  });

  it('looks at the steps of a vignette for their best choice', () => {
    const choice = (key: string, text: string, score: number, next: string) =>
      `{ key: ${key}, text: ${text}, score: ${score}, consequence: So., rationale: So., next: ${next} }`;
    const keys = ['s1', 's2', 's3', 's4', 's5'];
    const steps = keys.map((key, index) => {
      const next = keys[index + 1] ?? 'end';
      const choices = [choice('a', 'Call the medical lead at once', 1, next), choice('b', 'Wait', 0, next)];
      return `  - key: ${key}\n    text: What now?\n    choices: [${choices.join(', ')}]`;
    });
    const vignette = item(`type: vignette\nstates: []\nstart: s1\nscore: { max: 5 }\nsteps:\n${steps.join('\n')}`);
    expect(told('longest-option', asking(vignette))).toEqual([expect.stringContaining('5 of 6 lists')]);
  });
});

describe('rule alternative-text', () => {
  it.each(['Picture', 'talk.png', 'A diagram'])('stops a text that says nothing: %s', (alt) => {
    expect(told('alternative-text', changed(lesson, 'Two people talking', alt))).toHaveLength(1);
  });

  it('stops a figure whose description could not stand for it', () => {
    const short = changed(figures, 'One dot for each person.', 'Dots.');
    expect(told('alternative-text', short)).toEqual([
      expect.stringContaining('The description of figure `brom-arms` is too short'),
    ]);
  });

  it('lets pass what says what is seen, and what is decorative', () => {
    const described = changed(figures, 'One dot for each person.', 'One dot for each of the people.');
    expect(told('alternative-text', described)).toEqual([]);
    const decorative = changed(
      lesson,
      '![Two people talking](images/talk.png)',
      '![](images/talk.png "decorative")',
      described,
    );
    expect(told('alternative-text', decorative)).toEqual([]);
  });
});
