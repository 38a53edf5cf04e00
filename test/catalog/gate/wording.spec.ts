import { claims, changed, studies } from '../../support/small-content.js';
import { asking, opening, told } from './small-gate.js';

describe.each([
  [
    'cure',
    [
      'Most are PTSD-free.',
      'MDMA cured two thirds of them.',
      'This is a cure for trauma.',
      'You may say: “After three sessions most people are cured of PTSD.”',
    ],
    ['Nobody here was cured.', 'It is not a cure.', 'The word “cured” was the reporter’s.', 'The curator spoke first.'],
  ],
  [
    'remission',
    [
      'Two thirds of them were in remission.',
      'After 18 weeks 67% were in remission.',
      'Many lost the diagnosis, and so reached remission.',
    ],
    [
      'Losing the diagnosis is not remission.',
      'Remission was defined more strictly than loss of diagnosis: 33% reached it.',
      'Her asthma is in remission.',
      'The headline says “67% remission”.',
    ],
  ],
  [
    'combination',
    ['IFS with MDMA is evidence-based.', 'MDMA and Relational Somatic Therapy align well.'],
    [
      'No trial shows that IFS with MDMA is effective.',
      'IFS with ketamine is plausible and untested.',
      'Prolonged exposure is evidence-based.',
      'MDMA was compared with placebo in established ways.',
    ],
  ],
  [
    'comparator',
    ['After MDMA 67% no longer met the criteria [@brom2017].', 'With ketamine 40 per cent felt well [@brom2017].'],
    [
      'After MDMA 67%, and after placebo 32%, no longer met the criteria [@brom2017].',
      'MDMA was given, and the effect has a 95% confidence interval [@brom2017].',
      'In the MDMA trial 26.9% were Hispanic or Latino [@brom2017].',
      'After exposure 67% no longer met the criteria [@brom2017].',
    ],
  ],
  [
    'metaphor',
    ['She is outside her window of tolerance.', 'He shows a dorsal vagal state.'],
    ['The window of tolerance is a metaphor.', 'Polyvagal states name what people feel; the physiology is disputed.'],
  ],
  [
    'hype',
    ['The results were spectacular.', 'It is a game-changer.', 'A miracle, in my opinion.'],
    ['A trainer’s opinion, who sells the course: “spectacular”.', 'It has the FDA’s breakthrough therapy designation.'],
  ],
  [
    'dosing',
    [
      'Take 80 mg at noon.',
      'The client should stop their sertraline first.',
      'Then give up to 120 mg.',
      'You can taper over two weeks.',
      'Double your dose.',
      'Take 80 mg, as in the protocol of the trial.',
      'Wait two weeks after the last dose of an antidepressant.',
      'You can combine ketamine with your usual tablets.',
    ],
    [
      'The trial gave 80 to 180 mg.',
      'Nobody should stop their sertraline without the prescriber.',
      'Psychiatric medicines were tapered.',
      'He wants to stop his sertraline; ask who prescribed it.',
      'Wait two weeks before the next session.',
      'Take 5 minutes.',
    ],
  ],
] as const)('rule %s', (rule, stopped, passed) => {
  it.each(stopped)('stops: %s', (words) => {
    const findings = told(rule, opening(words));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^8: /);
  });

  it.each(passed)('lets pass: %s', (words) => {
    expect(told(rule, opening(words))).toEqual([]);
  });
});

test('wording is held against the course and the registry, not against stories and what is offered as wrong', () => {
  const words = 'MDMA cured them all.';
  expect(
    told('cure', changed(claims, 'Somatic Experiencing did better', `${words} Somatic Experiencing did better`)),
  ).toHaveLength(1);
  expect(told('cure', changed(studies, 'A trial against a waiting list.', words))).toHaveLength(1);
  expect(told('cure', opening(`::: case A headline\n${words}\n:::`))).toEqual([]);
  const item = (right: string, wrong: string) => `key: m1-03
type: single
stem: What did the trial show?
objective: m1-read
options:
  - { key: a, text: ${right}, correct: true }
  - { key: b, text: ${wrong}, feedback: Nobody counted that. }
rationale: See the trial [@brom2017].
citations: [brom2017]`;
  expect(told('cure', asking(item('Less than hoped', words)))).toEqual([]);
  expect(told('cure', asking(item(words, 'Less than hoped')))).toHaveLength(1);
});

test('an option may repeat the words of its case, so that they can be judged', () => {
  const item = (scenario: string) => `key: m1-03
type: multiple
scenario: ${scenario}
stem: What has to go?
objective: m1-read
options:
  - { key: a, text: “MDMA cured two thirds of all the people”, correct: true }
  - { key: b, text: “It is under study”, feedback: It is. }
rationale: Nobody was cured [@brom2017].
citations: [brom2017]`;
  expect(told('cure', asking(item('A site says that MDMA cured two thirds of all the people.')))).toEqual([]);
  expect(told('cure', asking(item('A site says much.')))).toHaveLength(1);
});

test('a false statement may hold the word that it is false for; a true one may not', () => {
  const item = (answer: boolean) => `key: m1-03
type: true-false
stem: The window of tolerance was measured, and MDMA cured people.
objective: m1-read
answer: ${answer}
feedback: It is a metaphor.
rationale: It is a metaphor [@brom2017].
citations: [brom2017]`;
  expect(told('cure', asking(item(false)))).toEqual([]);
  expect(told('cure', asking(item(true)))).toHaveLength(1);
});

test('an item may name polyvagal theory, but not hand out its states as facts', () => {
  const item = (stem: string) => `key: m1-03
type: true-false
stem: ${stem}
objective: m1-read
answer: true
feedback: It is.
rationale: So it is [@brom2017].
citations: [brom2017]`;
  expect(told('metaphor', asking(item('Polyvagal theory is by Porges.')))).toEqual([]);
  expect(told('metaphor', asking(item('Stillness is a dorsal vagal state.')))).toHaveLength(1);
});
