import { itemSchema } from '../../src/assessment/item-schema.js';
import type { ItemOf, ItemType } from '../../src/assessment/item.js';

/** An item as a quiz file holds it, with the fields that every item needs. */
export const written = (type: ItemType, fields: Record<string, unknown>): Record<string, unknown> => ({
  key: `m1-${type}`,
  type,
  stem: 'What does the trial show?',
  objective: 'm1-read-a-trial',
  rationale: 'Because the authors report it so. [@mitchell2021]',
  citations: ['mitchell2021'],
  ...fields,
});

export function item<T extends ItemType>(type: T, fields: Record<string, unknown>): ItemOf<T> {
  return itemSchema.parse(written(type, fields)) as ItemOf<T>;
}

export const single = item('single', {
  options: [
    { key: 'a', text: 'Fifteen of 63 people', feedback: 'That counts those who left.' },
    { key: 'b', text: 'Sixty-three people', correct: true },
    { key: 'c', text: 'Ninety people', feedback: 'That is MAPP1.' },
  ],
});

export const multiple = item('multiple', {
  options: [
    { key: 'a', text: 'Adverse events were missed', correct: true, feedback: 'It opens the letter.' },
    { key: 'b', text: 'The primary outcome failed', feedback: 'It did not fail.' },
    { key: 'c', text: 'Durability was not shown', correct: true },
    { key: 'd', text: 'Therapists had no oversight', feedback: 'That was the committee.' },
    { key: 'e', text: 'Selection may be biased', correct: true },
  ],
});

export const trueFalse = item('true-false', { answer: false, feedback: 'A vote does not bind the agency.' });

export const matching = item('matching', {
  prompts: [
    { key: 'p1', text: 'FDA', answer: 'a', feedback: 'It decides.' },
    { key: 'p2', text: 'Advisory committee', answer: 'b', feedback: 'It votes.' },
    { key: 'p3', text: 'ICER', answer: 'c' },
  ],
  options: [
    { key: 'a', text: 'Licensing decision' },
    { key: 'b', text: 'Non-binding vote' },
    { key: 'c', text: 'Value appraisal' },
    { key: 'd', text: 'Policy advice' },
  ],
});

export const ordering = item('ordering', {
  lines: [
    { key: 'l1', text: 'MAPP2 is published' },
    { key: 'l2', text: 'The committee votes' },
    { key: 'l3', text: 'The letter is sent' },
    { key: 'l4', text: 'Papers are retracted' },
  ],
  feedback: 'The vote came before the letter.',
});

export const numeric = item('numeric', {
  answer: { value: 34, low: 33, high: 35 },
  unit: 'percentage points',
  hint: 'To the nearest whole point.',
  feedback: [{ value: 67, low: 66, high: 68, text: 'That is the rate with MDMA alone.' }],
  otherwise: 'Subtract the rates.',
});

export const cloze = item('cloze', {
  text: 'Methylation was [[first]] in survivors and [[second]] in offspring.',
  gaps: [
    {
      key: 'first',
      label: 'Direction in survivors',
      kind: 'chosen',
      options: [
        { key: 'a', text: 'higher', correct: true },
        { key: 'b', text: 'lower', feedback: 'That was in the offspring.' },
      ],
    },
    {
      key: 'second',
      label: 'Direction in offspring',
      kind: 'chosen',
      options: [
        { key: 'a', text: 'higher', feedback: 'That was in the survivors.' },
        { key: 'b', text: 'lower', correct: true },
        { key: 'c', text: 'unchanged' },
      ],
    },
  ],
});

export const oneOfEach = [single, multiple, trueFalse, matching, ordering, numeric, cloze];

/** Content whose keys are the names of what every object inherits. */
export const inherited = item('matching', {
  prompts: [
    { key: 'constructor', text: 'One', answer: 'valueof' },
    { key: 'p2', text: 'Two', answer: 'constructor' },
  ],
  options: [
    { key: 'constructor', text: 'First' },
    { key: 'valueof', text: 'Second' },
  ],
});

const choice = (next: string, fields = {}) => ({
  key: `to-${next}`,
  text: `Go to ${next}`,
  score: 1,
  consequence: 'She breathes out.',
  rationale: 'Safety first.',
  next,
  ...fields,
});

export const vignetteFields = {
  states: [{ key: 'trust', label: 'Trust', start: 2, min: 0, max: 5 }],
  start: 'opening',
  score: { max: 2 },
  steps: [
    {
      key: 'opening',
      text: 'She arrives late.',
      choices: [choice('middle', { effects: { trust: 1 } }), choice('end')],
    },
    {
      key: 'middle',
      text: 'She asks for water.',
      choices: [choice('end'), choice('end', { key: 'later', score: 0, when: [{ state: 'trust', atLeast: 2 }] })],
    },
  ],
};
export { choice };

export const labelFields = {
  image: 'images/brain.png',
  alt: 'A brain from the side',
  labels: [
    { key: 'a', text: 'Amygdala' },
    { key: 'b', text: 'Hippocampus' },
    { key: 'c', text: 'Insula' },
  ],
  targets: [
    { key: 't1', x: 40, y: 60.5, description: 'At the front', answer: 'a', feedback: 'It lies further forward.' },
    { key: 't2', x: 60, y: 70, description: 'Behind it', answer: 'b' },
  ],
};

export const likertFields = {
  statements: [
    { key: 's1', text: 'I could explain this to a client.' },
    { key: 's2', text: 'I would do so.' },
  ],
  scale: [
    { key: 'no', text: 'Not at all' },
    { key: 'yes', text: 'Fully' },
  ],
};

export const essayFields = {
  words: { min: 5, max: 10 },
  rubric: [
    {
      key: 'safety',
      criterion: 'Names the risk',
      levels: [
        { points: 0, text: 'Not named' },
        { points: 2, text: 'Named' },
      ],
    },
    {
      key: 'limits',
      criterion: 'Names the limits',
      levels: [
        { points: 0, text: 'None' },
        { points: 1, text: 'One' },
        { points: 3, text: 'All' },
      ],
    },
  ],
};

export const shortText = item('short-text', {
  points: 2,
  accept: [{ text: 'midomafetamine' }, { text: 'MDMA hydrochloride' }, { text: '*mdma*', points: 1 }],
  near: [{ text: 'MDA', feedback: 'That is another substance.' }],
  hint: 'The generic name.',
  otherwise: 'It is in the title.',
});
export const labelled = item('label', labelFields);
export const likert = item('likert', likertFields);
export const essay = item('written', essayFields);
export const vignette = item('vignette', vignetteFields);

export const everyItem = [...oneOfEach, shortText, labelled, likert, essay, vignette];
