import * as casts from '../form/casts.js';
import { area, line, number, part, rows, select, tick } from '../form/fields.js';
import type { Choices, Rows, Spec } from '../form/spec.js';
import { afterwards, asked, feedback, text } from './common-fields.js';

/** Options of which some are right. */
export const optionRows = (start: number): Rows =>
  rows(
    {
      ...{ at: 'options', legend: 'draft.item.options', one: 'draft.item.option', add: 'draft.item.option-add' },
      ...{ hint: 'draft.item.options-hint', key: 'a', start },
    },
    [
      text('draft.item.option-text'),
      tick(false, 'correct', 'draft.item.correct'),
      feedback('draft.item.option-feedback-hint'),
    ],
  );

const scorings: Choices = {
  of: 'values',
  values: ['partial', 'all-or-nothing'],
  say: (value) => `draft.item.scoring.${value}`,
};

const truths: Choices = { of: 'values', values: ['true', 'false'], say: (value) => `item.true-false.${value}` };

const answers = (of: readonly Spec[]) => part('answers', 'draft.item.part.answers', of);

export const single: readonly Spec[] = [asked, answers([optionRows(4)]), ...afterwards()];

export const multiple: readonly Spec[] = [
  asked,
  answers([
    optionRows(4),
    select(casts.word('partial'), scorings, null, 'scoring', 'draft.item.scoring', 'draft.item.scoring-hint'),
  ]),
  ...afterwards(),
];

export const trueFalse: readonly Spec[] = [
  asked,
  answers([
    select(casts.truth, truths, 'draft.item.truth-none', 'answer', 'draft.item.truth'),
    feedback('draft.item.truth-feedback-hint'),
  ]),
  ...afterwards({ isShuffled: false }),
];

const ofOptions: Choices = { of: 'rows', at: 'options', cell: 'text' };

export const matching: readonly Spec[] = [
  asked,
  answers([
    rows(
      {
        ...{ at: 'options', legend: 'draft.item.pair-options', one: 'draft.item.pair-option' },
        ...{ hint: 'draft.item.pair-options-hint', add: 'draft.item.pair-option-add', key: 'a', start: 4 },
      },
      [text('draft.item.text')],
    ),
    rows(
      {
        ...{ at: 'prompts', legend: 'draft.item.prompts', one: 'draft.item.prompt', add: 'draft.item.prompt-add' },
        ...{ hint: 'draft.item.prompts-hint', key: 'p1', start: 3 },
      },
      [
        text('draft.item.text'),
        select(casts.text, ofOptions, 'draft.item.belongs-none', 'answer', 'draft.item.belongs'),
        feedback('draft.item.prompt-feedback-hint'),
      ],
    ),
  ]),
  ...afterwards(),
];

export const ordering: readonly Spec[] = [
  asked,
  answers([
    rows(
      {
        ...{ at: 'lines', legend: 'draft.item.lines', one: 'draft.item.line', add: 'draft.item.line-add' },
        ...{ hint: 'draft.item.lines-hint', key: 'l1', start: 4, isOrdered: true },
      },
      [text('draft.item.text')],
    ),
    feedback('draft.item.lines-feedback-hint'),
  ]),
  ...afterwards(),
];

const images: Choices = { of: 'list', name: 'images' };
const ofLabels: Choices = { of: 'rows', at: 'labels', cell: 'text' };

export const label: readonly Spec[] = [
  asked,
  answers([
    select(casts.text, images, 'draft.item.image-none', 'image', 'draft.item.image', 'draft.item.image-hint'),
    line('alt', 'draft.item.alt', 'draft.item.alt-hint'),
    rows(
      {
        ...{ at: 'labels', legend: 'draft.item.labels', one: 'draft.item.label', add: 'draft.item.label-add' },
        ...{ hint: 'draft.item.labels-hint', key: 'a', start: 3 },
      },
      [text('draft.item.text')],
    ),
    rows(
      {
        ...{ at: 'targets', legend: 'draft.item.targets', one: 'draft.item.target', add: 'draft.item.target-add' },
        ...{ hint: 'draft.item.targets-hint', key: 't1', start: 2 },
      },
      [
        area(1, 'description', 'draft.item.target-description', 'draft.item.target-description-hint'),
        number('x', 'draft.item.target-x'),
        number('y', 'draft.item.target-y'),
        select(casts.text, ofLabels, 'draft.item.belongs-none', 'answer', 'draft.item.target-label'),
        feedback('draft.item.prompt-feedback-hint'),
      ],
    ),
  ]),
  ...afterwards(),
];

export const likert: readonly Spec[] = [
  asked,
  answers([
    rows(
      {
        ...{ at: 'statements', legend: 'draft.item.statements', one: 'draft.item.statement' },
        ...{ add: 'draft.item.statement-add', key: 's1', start: 3, isOrdered: true },
      },
      [text('draft.item.text')],
    ),
    rows(
      {
        ...{ at: 'scale', legend: 'draft.item.scale', one: 'draft.item.level', add: 'draft.item.level-add' },
        ...{ hint: 'draft.item.scale-hint', key: '1', start: 5, isOrdered: true },
      },
      [text('draft.item.text')],
    ),
  ]),
  ...afterwards({ isScored: false, isShuffled: false }),
];
