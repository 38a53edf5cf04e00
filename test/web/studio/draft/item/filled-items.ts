import type { ItemType } from '../../../../../src/assessment/item.js';
import type { Fields } from '../../../../support/page.js';

/** What every item says at its end. */
const common: Fields = {
  stem: 'What was the comparator?',
  objective: 'm1-read',
  rationale: 'Half of the people waited.',
  difficulty: '2',
  tags: 'trials, reading',
};

interface Filled {
  /** Buttons that are pressed first, by their values. */
  readonly adds?: readonly string[];
  readonly fields: Fields;
  /** A right answer, as a practitioner sends it; the letters of options are looked up by their words. */
  readonly right: readonly (readonly [part: string, words: string])[];
  readonly verdict: string;
}

/** Each type of item, as somebody fills in its form from empty. */
export const filledItems: Readonly<Record<ItemType, Filled>> = {
  single: {
    fields: {
      ...common,
      'options.0.text': 'A waiting list',
      'options.0.correct': '1',
      'options.1.text': 'Exposure therapy',
      'options.1.feedback': 'No active treatment was compared.',
    },
    right: [['', 'A waiting list']],
    verdict: 'Correct',
  },
  multiple: {
    fields: {
      ...common,
      'options.0.text': 'It was small',
      'options.0.correct': '1',
      'options.1.text': 'Nobody was blind',
      'options.1.correct': '1',
      'options.2.text': 'Nobody was randomised',
      scoring: 'all-or-nothing',
    },
    right: [
      ['', 'It was small'],
      ['', 'Nobody was blind'],
    ],
    verdict: 'Correct',
  },
  'true-false': {
    fields: { ...common, answer: 'false', feedback: 'One of the arms waited.' },
    right: [['', 'False']],
    verdict: 'Correct',
  },
  matching: {
    fields: {
      ...common,
      'options.0.text': 'Comparator',
      'options.1.text': 'Outcome',
      'options.2.text': 'Design',
      'prompts.0.text': 'People who waited',
      'prompts.0.answer': 'a',
      'prompts.1.text': 'Severity after 15 weeks',
      'prompts.1.answer': 'b',
    },
    right: [
      ['.p1', 'Comparator'],
      ['.p2', 'Outcome'],
    ],
    verdict: 'Correct',
  },
  ordering: {
    fields: { ...common, 'lines.0.text': 'Consent', 'lines.1.text': 'Randomisation', 'lines.2.text': 'Treatment' },
    right: [],
    verdict: 'Correct',
  },
  numeric: {
    adds: ['add:units'],
    fields: {
      ...common,
      'answer.value': '63',
      'answer.low': '60',
      'answer.high': '66',
      unit: 'people',
      'units.0.unit': 'dozen',
      'units.0.factor': '12',
      'feedback.0.value': '33',
      'feedback.0.text': 'That is one of the arms.',
      otherwise: 'Look again.',
    },
    right: [['', '=62,5 people']],
    verdict: 'Correct',
  },
  cloze: {
    adds: ['add:gaps:chosen', 'add:gaps:typed'],
    fields: {
      ...common,
      text: 'The trial compared treatment with [[gap1]], and its method was [[gap2]].',
      'gaps.0.label': 'Comparator',
      'gaps.0.options.0.text': 'waiting',
      'gaps.0.options.0.correct': '1',
      'gaps.0.options.1.text': 'a medicine',
      'gaps.1.label': 'Method',
      'gaps.1.accept': 'Somatic Experiencing\nSE',
    },
    right: [
      ['.gap1', 'waiting'],
      ['.gap2', '=se'],
    ],
    verdict: 'Correct',
  },
  'short-text': {
    fields: { ...common, 'accept.0.text': 'waiting list', 'accept.1.text': 'waiting*control*', typo: 'accept' },
    right: [['', '=Waiting list']],
    verdict: 'Correct',
  },
  label: {
    fields: {
      ...common,
      image: 'images/talk.png',
      alt: 'A flow chart of a trial with two arms',
      'labels.0.text': 'Treated',
      'labels.1.text': 'Waiting',
      'targets.0.description': 'the box on the left',
      'targets.0.x': '25',
      'targets.0.y': '60',
      'targets.0.answer': 'a',
    },
    right: [['.t1', 'Treated']],
    verdict: 'Correct',
  },
  likert: {
    fields: {
      stem: 'How far do you agree?',
      objective: 'm1-read',
      'statements.0.text': 'I can read a small trial.',
      'scale.0.text': 'I disagree',
      'scale.1.text': 'I agree',
    },
    right: [['.s1', 'I agree']],
    verdict: 'Not marked',
  },
  written: {
    fields: {
      ...common,
      'words.min': '2',
      'words.max': '100',
      'rubric.0.criterion': 'Names the limit of the comparator',
      'rubric.0.levels.0.points': '0',
      'rubric.0.levels.0.text': 'Not named',
      'rubric.0.levels.1.points': '2',
      'rubric.0.levels.1.text': 'Named',
      markers: '2',
    },
    right: [['', '=It was compared with waiting alone.']],
    verdict: 'Waits for a marker',
  },
  vignette: {
    adds: ['add:states'],
    fields: {
      ...common,
      'states.0.label': 'Trust',
      'states.0.start': '2',
      'states.0.min': '0',
      'states.0.max': '5',
      start: 'step-1',
      'score.max': '1',
      'steps.0.text': 'The client brings a headline.',
      'steps.0.choices.0.text': 'Read the abstract together.',
      'steps.0.choices.0.consequence': 'The client leans forward.',
      'steps.0.choices.0.next': 'step-2',
      'steps.0.choices.0.score': '1',
      'steps.0.choices.0.rationale': 'It begins with what the client brought.',
      'steps.0.choices.1.text': 'Wave it away.',
      'steps.0.choices.1.consequence': 'The client folds the page.',
      'steps.0.choices.1.next': 'end',
      'steps.0.choices.1.score': '0',
      'steps.0.choices.1.rationale': 'It ends a talk that had hardly begun.',
      'steps.1.text': 'So it works?',
      'steps.1.choices.0.text': 'Say what it was compared with.',
      'steps.1.choices.0.consequence': 'The client asks on.',
      'steps.1.choices.0.next': 'end',
      'steps.1.choices.0.score': '0',
      'steps.1.choices.0.rationale': 'The comparator decides.',
    },
    right: [],
    verdict: '1 of 1',
  },
};
