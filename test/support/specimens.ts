import { PNG } from 'pngjs';

/** Items of the types and kinds that the shipped quiz has none of, without what every item needs. */
export const specimens = [
  {
    key: 'specimen-short-text',
    type: 'short-text',
    stem: 'What is a group called whose members are treated only after the trial?',
    accept: [{ text: 'waiting list' }, { text: 'wait list' }, { text: '*list*control*' }],
    near: [{ text: 'placebo', feedback: 'A placebo is something that is given.' }],
    hint: 'Two words.',
    otherwise: 'Its members wait.',
    typo: 'accept',
  },
  {
    key: 'specimen-cloze',
    type: 'cloze',
    stem: 'Complete the sentence.',
    text: 'The comparator was a [[what]], which leaves [[which]] uncontrolled.',
    gaps: [
      {
        key: 'what',
        label: 'The comparator',
        kind: 'typed',
        accept: ['waiting list'],
        feedback: 'Nobody was given it.',
      },
      {
        key: 'which',
        label: 'What is left uncontrolled',
        kind: 'chosen',
        options: [
          { key: 'hope', text: 'attention and hope', correct: true },
          { key: 'time', text: 'the passing of time', feedback: 'Time passes while one waits.' },
        ],
      },
    ],
  },
  {
    key: 'specimen-units',
    type: 'numeric',
    stem: 'How much was given in all, if 75 mg were given eight times?',
    points: 2,
    answer: { value: 600 },
    unit: 'mg',
    units: [{ unit: 'g', factor: 1000 }],
    ranges: [{ value: 600, low: 525, high: 675, points: 1, feedback: 'That is one time more or fewer.' }],
    otherwise: 'Multiply the two.',
  },
  {
    key: 'specimen-label',
    type: 'label',
    stem: 'Which arm is where in the drawing?',
    scenario: 'The drawing shows **two boxes** side by side, as in the flow chart of a small trial.',
    image: 'images/two-boxes.png',
    alt: 'Two boxes of the same size, the left one dark and the right one light',
    labels: [
      { key: 'treated', text: 'The treated arm' },
      { key: 'waiting', text: 'The waiting arm' },
      { key: 'out', text: 'Those who were left out' },
    ],
    targets: [
      {
        key: 'left',
        x: 25,
        y: 50,
        description: 'the dark box on the left',
        answer: 'treated',
        feedback: 'It is dark.',
      },
      { key: 'right', x: 75, y: 50, description: 'the light box on the right', answer: 'waiting' },
    ],
  },
  {
    key: 'specimen-likert',
    type: 'likert',
    stem: 'How far do you agree?',
    statements: [
      { key: 'reads', text: 'I can read a small trial.' },
      { key: 'tells', text: 'I can tell a client what it does not show.' },
    ],
    scale: [
      { key: 'disagree', text: 'I disagree' },
      { key: 'rather-not', text: 'I rather disagree' },
      { key: 'neither', text: 'Neither' },
      { key: 'rather', text: 'I rather agree' },
      { key: 'agree', text: 'I agree' },
    ],
  },
] as const;

/** One that waits for a marker, so that no attempt with it is passed at once. */
export const writtenSpecimen = {
  key: 'specimen-written',
  type: 'written',
  stem: 'What would you tell her about this trial?',
  scenario: 'She has read that “**71% are cured**” and asks to be booked in.',
  guidance: 'Speak as you would to the client. Two paragraphs will do.',
  points: 5,
  words: { min: 20, max: 200 },
  showRubric: true,
  rubric: [
    {
      key: 'limit',
      criterion: 'Names the limit of the comparator',
      levels: [
        { points: 0, text: 'Not named' },
        { points: 1, text: 'Named' },
        { points: 3, text: 'Named and explained in words that the client would use' },
      ],
    },
    {
      key: 'hope',
      criterion: 'Meets her hope with respect',
      levels: [
        { points: 0, text: 'Brushed aside' },
        { points: 2, text: 'Taken seriously' },
      ],
    },
  ],
} as const;

/** The picture that the labels belong on. */
export function twoBoxes(): Buffer {
  const [width, height] = [600, 300];
  const picture = new PNG({ width, height });
  picture.data.fill(255);
  for (let y = 61; y < 240; y++) {
    for (const [left, grey] of [51, 351].map((x, box) => [x, [60, 190][box]!] as const)) {
      for (let x = left; x < left + 199; x++) picture.data.fill(grey, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return PNG.sync.write(picture, { filterType: 0 }); // to look for the best filter takes a second
}
