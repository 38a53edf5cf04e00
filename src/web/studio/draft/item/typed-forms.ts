import * as casts from '../form/casts.js';
import { area, folded, hidden, line, lines, number, part, rows, rowsBy, select, tick } from '../form/fields.js';
import type { Choices, Lookup, Part, Rows, Spec } from '../form/spec.js';
import { afterwards, asked, feedback, text } from './common-fields.js';
import { optionRows } from './choice-forms.js';

const answers = (of: readonly Spec[]) => part('answers', 'draft.item.part.answers', of);
const hint = line('hint', 'draft.item.hint', 'draft.item.hint-hint');
const otherwise = area(2, 'otherwise', 'draft.item.otherwise', 'draft.item.otherwise-hint');

const range = [number('value', 'draft.item.value'), number('low', 'draft.item.low'), number('high', 'draft.item.high')];

export const numeric: readonly Spec[] = [
  asked,
  answers([
    number('answer.value', 'draft.item.answer-value'),
    number('answer.low', 'draft.item.answer-low', 'draft.item.answer-low-hint'),
    number('answer.high', 'draft.item.answer-high'),
    line('unit', 'draft.item.unit', 'draft.item.unit-hint'),
    hint,
    rows(
      {
        ...{ at: 'feedback', legend: 'draft.item.wrong-numbers', one: 'draft.item.wrong-number' },
        ...{ hint: 'draft.item.wrong-numbers-hint', add: 'draft.item.wrong-number-add', start: 1 },
      },
      [...range, area(2, 'text', 'draft.item.feedback')],
    ),
    otherwise,
    folded('units-part', 'draft.item.part.units', [
      rows(
        {
          ...{ at: 'units', legend: 'draft.item.units', one: 'draft.item.unit-row', add: 'draft.item.unit-add' },
          ...{ hint: 'draft.item.units-hint' },
        },
        [line('unit', 'draft.item.unit'), number('factor', 'draft.item.factor'), number('per', 'draft.item.per')],
      ),
      tick(false, 'unitRequired', 'draft.item.unit-required'),
    ]),
    folded('ranges-part', 'draft.item.part.ranges', [
      rows(
        {
          ...{ at: 'ranges', legend: 'draft.item.ranges', one: 'draft.item.range', add: 'draft.item.range-add' },
          ...{ hint: 'draft.item.ranges-hint' },
        },
        [...range, number('points', 'draft.item.range-points'), feedback('draft.item.range-feedback-hint')],
      ),
    ]),
  ]),
  ...afterwards({ isShuffled: false }),
];

const typos: Choices = {
  of: 'values',
  values: ['hint', 'accept', 'ignore'],
  say: (value) => `draft.item.typo.${value}`,
};

const near: Rows = rows(
  {
    ...{ at: 'near', legend: 'draft.item.near', one: 'draft.item.near-one', add: 'draft.item.near-add' },
    ...{ hint: 'draft.item.near-hint' },
  },
  [text('draft.item.near-text'), area(2, 'feedback', 'draft.item.feedback')],
);

const judging: Part = folded('judging', 'draft.item.part.judging', [
  tick(true, 'fold.case', 'draft.item.fold-case'),
  tick(true, 'fold.accents', 'draft.item.fold-accents'),
  select(casts.word('hint'), typos, null, 'typo', 'draft.item.typo'),
]);

export const shortText: readonly Spec[] = [
  asked,
  answers([
    rows(
      {
        ...{ at: 'accept', legend: 'draft.item.accept', one: 'draft.item.accept-one', add: 'draft.item.accept-add' },
        ...{ hint: 'draft.item.accept-hint', start: 2 },
      },
      [text('draft.item.accept-text'), number('points', 'draft.item.accept-points')],
    ),
    near,
    otherwise,
    hint,
    judging,
  ]),
  ...afterwards({ isShuffled: false }),
];

/** A gap is one to choose in or one to type in from the moment it is added. */
const gapFields = (lookup: Lookup): readonly Spec[] =>
  lookup('kind') === 'typed'
    ? [
        hidden('kind'),
        line('label', 'draft.item.gap-label', 'draft.item.gap-label-hint'),
        lines(3, 'accept', 'draft.item.gap-accept', 'draft.item.gap-accept-hint'),
        feedback('draft.item.gap-feedback-hint'),
        near,
        judging,
      ]
    : [hidden('kind'), line('label', 'draft.item.gap-label', 'draft.item.gap-label-hint'), optionRows(3)];

export const cloze: readonly Spec[] = [
  asked,
  answers([
    area(5, 'text', 'draft.item.cloze-text', 'draft.item.cloze-text-hint'),
    rowsBy(
      {
        ...{ at: 'gaps', legend: 'draft.item.gaps', one: 'draft.item.gap', hint: 'draft.item.gaps-hint' },
        ...{ key: 'gap1' },
      },
      [
        { name: 'chosen', label: 'draft.item.gap-add-chosen', cells: { kind: 'chosen' } },
        { name: 'typed', label: 'draft.item.gap-add-typed', cells: { kind: 'typed' } },
      ],
      gapFields,
    ),
  ]),
  ...afterwards(),
];

const markers: Choices = { of: 'values', values: ['1', '2'], say: (value) => `draft.item.markers.${value}` };

export const written: readonly Spec[] = [
  asked,
  answers([
    area(3, 'guidance', 'draft.item.guidance', 'draft.item.guidance-hint'),
    number('words.min', 'draft.item.words-min'),
    number('words.max', 'draft.item.words-max'),
    rows(
      {
        ...{ at: 'rubric', legend: 'draft.item.rubric', one: 'draft.item.criterion', add: 'draft.item.criterion-add' },
        ...{ hint: 'draft.item.rubric-hint', key: 'r1', start: 2 },
      },
      [
        area(1, 'criterion', 'draft.item.criterion-text'),
        rows(
          {
            ...{ at: 'levels', legend: 'draft.item.levels', one: 'draft.item.rubric-level' },
            ...{ add: 'draft.item.rubric-level-add', start: 3, isOrdered: true },
          },
          [number('points', 'draft.item.level-points'), text('draft.item.level-text')],
        ),
      ],
    ),
    tick(false, 'showRubric', 'draft.item.show-rubric'),
    select(casts.oneNumber(1), markers, null, 'markers', 'draft.item.markers'),
  ]),
  ...afterwards({ isShuffled: false }),
];
