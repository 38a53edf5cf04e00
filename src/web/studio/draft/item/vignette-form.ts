import * as casts from '../form/casts.js';
import { area, keys, line, number, numbers, part, rows, select, tick } from '../form/fields.js';
import type { Choices, Spec } from '../form/spec.js';
import { afterwards, asked } from './common-fields.js';

const ofStates: Choices = { of: 'rows', at: 'states', cell: 'label' };
const ofSteps: Choices = { of: 'rows', at: 'steps', cell: 'text' };
const nextSteps: Choices = { ...ofSteps, end: 'draft.item.next-end' };

const conditions = rows(
  {
    ...{ at: 'when', legend: 'draft.item.when', one: 'draft.item.condition', add: 'draft.item.condition-add' },
    ...{ hint: 'draft.item.when-hint', most: 10 },
  },
  [
    select(casts.text, ofStates, 'draft.item.state-none', 'state', 'draft.item.condition-state'),
    number('atLeast', 'draft.item.at-least'),
    number('atMost', 'draft.item.at-most'),
  ],
);

const choices = rows(
  {
    ...{ at: 'choices', legend: 'draft.item.choices', one: 'draft.item.choice', add: 'draft.item.choice-add' },
    ...{ key: 'a', start: 2 },
  },
  [
    area(2, 'text', 'draft.item.choice-text'),
    area(2, 'consequence', 'draft.item.consequence', 'draft.item.consequence-hint'),
    select(casts.text, nextSteps, 'draft.item.next-none', 'next', 'draft.item.next'),
    number('score', 'draft.item.choice-score'),
    area(2, 'rationale', 'draft.item.choice-rationale'),
    keys('citations', 'draft.item.citations'),
    numbers(ofStates, 'effects', 'draft.item.effects', 'draft.item.effects-hint'),
    conditions,
  ],
);

export const vignette: readonly Spec[] = [
  asked,
  part('answers', 'draft.item.part.way', [
    rows(
      {
        ...{ at: 'states', legend: 'draft.item.states', one: 'draft.item.state', add: 'draft.item.state-add' },
        ...{ hint: 'draft.item.states-hint', key: 'state', keyFrom: 'label', most: 8 },
      },
      [
        line('label', 'draft.item.state-label'),
        number('start', 'draft.item.state-start'),
        number('min', 'draft.item.state-min'),
        number('max', 'draft.item.state-max'),
        tick(false, 'show', 'draft.item.state-show'),
      ],
    ),
    select(casts.text, ofSteps, 'draft.item.start-none', 'start', 'draft.item.start'),
    number('score.max', 'draft.item.score-max', 'draft.item.score-max-hint'),
    rows(
      {
        ...{ at: 'steps', legend: 'draft.item.steps', one: 'draft.item.step', add: 'draft.item.step-add' },
        ...{ hint: 'draft.item.steps-hint', key: 'step-1', start: 2, most: 100, isOrdered: true, isFolded: true },
      },
      [area(3, 'text', 'draft.item.step-text'), choices],
    ),
  ]),
  ...afterwards(),
];
