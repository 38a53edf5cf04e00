import { revealMoments } from '../../../../catalog/quiz-policy.js';
import * as casts from '../form/casts.js';
import { line, moment, number, numberOrNull, part, rows, select, tick, ticks } from '../form/fields.js';
import type { Cast, Choices, Spec } from '../form/spec.js';
import { clockTime, instantAt } from '../form/zoned-time.js';

const values = (names: readonly string[], say: (value: string) => string): Choices => ({
  of: 'values',
  values: names,
  say,
});

export const purposes = values(['graded', 'before', 'after', 'practice'], (value) => `draft.quiz.purpose.${value}`);
export const counts = values(['highest', 'last', 'first', 'average'], (value) => `draft.quiz.counts.${value}`);
export const markings = values(['standard', 'negative'], (value) => `draft.quiz.marking.${value}`);
export const certainties = values(['off', 'reported', 'marked'], (value) => `draft.quiz.certainty.${value}`);
export const seen = values(['number', 'name'], (value) => `draft.quiz.markers-see.${value}`);
export const moments = values(revealMoments, (value) => `draft.quiz.reveal.${value}`);

/** A point in time, typed as a clock in the author's zone shows it. What no clock shows is kept as it was typed. */
const instantIn = (timeZone: string): Cast => ({
  print: (value) => (typeof value === 'string' ? clockTime(value, timeZone) || value : ''),
  read: (cell) => (typeof cell !== 'string' || cell === '' ? undefined : (instantAt(cell, timeZone) ?? cell)),
});

/** The policy of a quiz in groups; each hint says what practitioners are told. */
export const settingsForm = (timeZone: string): readonly Spec[] => [
  part('about', 'draft.quiz.part.about', [
    line('title', 'draft.quiz.title'),
    select(casts.word('graded'), purposes, null, 'purpose', 'draft.quiz.purpose', 'draft.quiz.purpose-hint'),
    select(
      casts.text,
      { of: 'list', name: 'quizzes' },
      'draft.quiz.pair-none',
      'pair',
      'draft.quiz.pair',
      'draft.quiz.pair-hint',
    ),
  ]),
  part('passing', 'draft.quiz.part.passing', [
    number('passMark', 'draft.quiz.pass-mark', 'draft.quiz.pass-mark-hint'),
    select(casts.word('highest'), counts, null, 'counts', 'draft.quiz.counts', 'draft.quiz.counts-hint'),
  ]),
  part('attempts-part', 'draft.quiz.part.attempts', [
    numberOrNull('attempts', 'draft.quiz.attempts', 'draft.quiz.attempts-hint'),
    number('coolingOffMinutes', 'draft.quiz.cooling-off', 'draft.quiz.cooling-off-hint'),
  ]),
  part('time', 'draft.quiz.part.time', [
    number('timeLimit.minutes', 'draft.quiz.minutes', 'draft.quiz.minutes-hint'),
    number('timeLimit.graceSeconds', 'draft.quiz.grace', 'draft.quiz.grace-hint'),
  ]),
  part('marking-part', 'draft.quiz.part.marking', [
    select(casts.word('standard'), markings, null, 'marking', 'draft.quiz.marking', 'draft.quiz.marking-hint'),
    select(casts.word('off'), certainties, null, 'certainty', 'draft.quiz.certainty', 'draft.quiz.certainty-hint'),
    select(casts.word('number'), seen, null, 'markersSee', 'draft.quiz.markers-see', 'draft.quiz.markers-see-hint'),
  ]),
  part('showing', 'draft.quiz.part.showing', [
    select(
      casts.text,
      moments,
      'draft.quiz.reveal-none',
      'reveal.marks',
      'draft.quiz.reveal-marks',
      'draft.quiz.reveal-marks-hint',
    ),
    select(
      casts.text,
      moments,
      'draft.quiz.reveal-none',
      'reveal.key',
      'draft.quiz.reveal-key',
      'draft.quiz.reveal-key-hint',
    ),
  ]),
  part('hours', 'draft.quiz.part.hours', [
    moment(instantIn(timeZone), 'opensAt', 'draft.quiz.opens', 'draft.quiz.opens-hint'),
    moment(instantIn(timeZone), 'closesAt', 'draft.quiz.closes', 'draft.quiz.closes-hint'),
  ]),
  part('order', 'draft.quiz.part.order', [
    tick(true, 'shuffle.items', 'draft.quiz.shuffle-items'),
    tick(true, 'shuffle.options', 'draft.quiz.shuffle-options'),
  ]),
];

const list = (name: string): Choices => ({ of: 'list', name });
const orders = values(['true', 'false'], (value) => `draft.quiz.section-shuffle.${value}`);

/** What a paper is drawn from. */
export const blueprintForm: readonly Spec[] = [
  part('paper', 'draft.quiz.part.paper', [
    number('draw', 'draft.quiz.draw', 'draft.quiz.draw-hint'),
    rows(
      {
        ...{ at: 'sections', legend: 'draft.quiz.sections', one: 'draft.quiz.section', add: 'draft.quiz.section-add' },
        ...{ hint: 'draft.quiz.sections-hint', most: 50, isOrdered: true },
      },
      [
        line('title', 'draft.quiz.section-title', 'draft.quiz.section-title-hint'),
        number('draw', 'draft.quiz.section-draw', 'draft.quiz.section-draw-hint'),
        ticks(casts.ticked, list('modules'), 'from.module', 'draft.quiz.from-module'),
        ticks(casts.ticked, list('objectives'), 'from.objective', 'draft.quiz.from-objective'),
        ticks(casts.ticked, list('tags'), 'from.tag', 'draft.quiz.from-tag'),
        ticks(casts.tickedNumbers, list('difficulties'), 'from.difficulty', 'draft.quiz.from-difficulty'),
        ticks(casts.ticked, list('items'), 'items', 'draft.quiz.section-items'),
        select(casts.truth, orders, 'draft.quiz.section-shuffle-none', 'shuffle', 'draft.quiz.section-shuffle'),
      ],
    ),
  ]),
];
