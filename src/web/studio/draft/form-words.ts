import type { Words } from '../../views/words.js';
import type { Choices } from './form/spec.js';
import { certainties, counts, markings, moments, purposes, seen } from './quiz/quiz-forms.js';

/** What the forms of a quiz and of its items call a field, by where it stands; all else goes by the names of its parts. */
const labels: Readonly<Record<string, string>> = {
  purpose: 'draft.quiz.purpose',
  pair: 'draft.quiz.pair',
  passMark: 'draft.quiz.pass-mark',
  counts: 'draft.quiz.counts',
  attempts: 'draft.quiz.attempts',
  coolingOffMinutes: 'draft.quiz.cooling-off',
  'timeLimit/minutes': 'draft.quiz.minutes',
  'timeLimit/graceSeconds': 'draft.quiz.grace',
  marking: 'draft.quiz.marking',
  certainty: 'draft.quiz.certainty',
  markersSee: 'draft.quiz.markers-see',
  reveal: 'draft.quiz.part.showing',
  'reveal/marks': 'draft.quiz.reveal-marks',
  'reveal/key': 'draft.quiz.reveal-key',
  opensAt: 'draft.quiz.opens',
  closesAt: 'draft.quiz.closes',
  'shuffle/items': 'draft.quiz.shuffle-items',
  'shuffle/options': 'draft.quiz.shuffle-options',
  draw: 'draft.quiz.draw',
  unitRequired: 'draft.item.unit-required',
};

/** Where a form lets one choose between words. */
const choices: Readonly<Record<string, Choices>> = {
  purpose: purposes,
  counts,
  marking: markings,
  certainty: certainties,
  markersSee: seen,
  reveal: moments,
  'reveal/marks': moments,
  'reveal/key': moments,
};

/** Null where no form names the field as a whole. */
export function formLabel(path: string, words: Words): string | null {
  const label = labels[path];
  return label === undefined ? null : words.say(label);
}

/** A value as its form says it: a chosen word in full, and yes or no, or true or false where that is the answer. */
export function formValue(value: unknown, path: string, words: Words): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') {
    if (path.split('/').at(-1) === 'answer') return words.say(`item.true-false.${value}`);
    return words.say(value ? 'draft.change.yes' : 'draft.change.no');
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  const asked = choices[path];
  return asked?.of === 'values' && asked.values.includes(value) ? words.say(asked.say(value)) : value;
}
