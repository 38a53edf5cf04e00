import { asksCertainty, present, score } from '../../../../src/assessment/behaviour.js';
import type { Answer } from '../../../../src/assessment/answer.js';
import type { Item } from '../../../../src/assessment/item.js';
import type { Order } from '../../../../src/assessment/shown.js';
import { Bibliography } from '../../../../src/catalog/markdown/bibliography.js';
import { attemptItem, type AttemptItem } from '../../../../src/web/learning/attempt-item.js';
import type { ItemMarkdown } from '../../../../src/web/learning/item-drawings.js';
import { resultItem, type ResultItem } from '../../../../src/web/learning/result-item.js';
import { SafeHtml } from '../../../../src/web/views/safe-html.js';
import { words } from './sample.js';
import { encounter, orderOfEncounter } from './vignette.js';

const base = {
  scenario: null,
  objective: 'm1-classify',
  rationale: 'Why.',
  citations: [],
  points: 1,
  shuffle: true,
  tags: [],
  difficulty: null,
};
const option = (key: string, text: string, correct = false, feedback: string | null = null) => ({
  key,
  text,
  correct,
  feedback,
});

interface Asked {
  readonly item: Item;
  readonly order: Order;
  readonly answer: Answer | null;
}

/** One item of every type, answered well, badly, in part or not at all. */
export const asked: readonly Asked[] = [
  {
    item: {
      ...base,
      type: 'single',
      key: 'a',
      stem: 'A client has read that “71% are cured” and asks to be booked in. What does the figure mean?',
      scenario:
        'She is in the fourth month of weekly prolonged exposure with you. The article she brings says nothing about placebo.',
      options: [
        option(
          'a',
          'Seventy-one per cent of all who were randomised lost the diagnosis',
          false,
          'Those who left were not assessed.',
        ),
        option('b', 'Seventy-one per cent of those assessed at 18 weeks in the MDMA arm no longer met criteria', true),
        option('c', 'Seventy-one per cent were cured'),
      ],
    },
    order: { options: ['b', 'c', 'a'] },
    answer: 'a',
  },
  {
    item: {
      ...base,
      type: 'multiple',
      key: 'b',
      stem: 'Which were main deficiencies reported from the published FDA letter?',
      scoring: 'partial',
      options: [
        option('a', 'Some adverse events were not recorded', true),
        option('b', 'The primary outcome was not met'),
        option('c', 'Durability past 18 weeks was not shown', true),
        option('d', 'Therapists lacked independent oversight', false, 'That was a theme of the committee.'),
      ],
    },
    order: { options: ['a', 'b', 'c', 'd'] },
    answer: ['a', 'd'],
  },
  {
    item: {
      ...base,
      type: 'true-false',
      key: 'c',
      stem: 'Losing the diagnosis is the same as remission.',
      answer: false,
      feedback: 'It is a lower bar.',
    },
    order: {},
    answer: false,
  },
  {
    item: {
      ...base,
      type: 'matching',
      key: 'd',
      stem: 'Match each body with what it did.',
      prompts: [
        { key: 'fda', text: 'FDA', answer: 'a', feedback: null },
        { key: 'icer', text: 'ICER', answer: 'b', feedback: 'It has no licensing power.' },
        { key: 'tga', text: 'TGA, Australia', answer: 'c', feedback: null },
      ],
      options: [
        { key: 'a', text: 'Licensing decision' },
        { key: 'b', text: 'Independent value appraisal' },
        { key: 'c', text: 'Scheduling and prescriber authorisation' },
        { key: 'd', text: 'Policy advice' },
      ],
    },
    order: { options: ['d', 'a', 'c', 'b'] },
    answer: { fda: 'a', icer: 'd' },
  },
  {
    item: {
      ...base,
      type: 'ordering',
      key: 'e',
      stem: 'Put these in the order in which they happened, earliest first.',
      lines: [
        { key: 'mapp2', text: 'MAPP2 is published' },
        { key: 'vote', text: 'The FDA committee votes' },
        { key: 'letter', text: 'The FDA sends its letter' },
      ],
      feedback: 'The vote came before the letter.',
    },
    order: { lines: ['vote', 'letter', 'mapp2'] },
    answer: { vote: 2, mapp2: 1, letter: 3 },
  },
  {
    item: {
      ...base,
      type: 'numeric',
      key: 'f',
      stem: 'In MAPP1, 28 of 42 people lost the diagnosis with MDMA and 12 of 37 with placebo. What is the risk difference?',
      answer: { value: 34, low: 33, high: 35 },
      unit: 'percentage points',
      hint: 'To the nearest whole percentage point.',
      feedback: [],
      otherwise: 'Take one share from the other.',
    },
    order: {},
    answer: '3,4 x',
  },
  {
    item: {
      ...base,
      type: 'cloze',
      key: 'g',
      stem: 'Complete the sentence.',
      text: 'The self-experience paper used data from [[which]] only, with [[people]] people.',
      gaps: [
        {
          key: 'which',
          label: 'First gap: which trials',
          kind: 'chosen',
          options: [option('a', 'MAPP1', true), option('b', 'MAPP2')],
        },
        {
          key: 'people',
          label: 'Second gap: how many people',
          kind: 'chosen',
          options: [option('a', '90', true), option('b', '194')],
        },
      ],
    },
    order: { 'gaps.which': ['a', 'b'], 'gaps.people': ['b', 'a'] },
    answer: null,
  },
  {
    item: {
      ...base,
      type: 'short-text',
      key: 'h',
      stem: 'What is the non-proprietary name of MDMA as a medicine?',
      accept: [
        { text: 'midomafetamine', points: null },
        { text: 'midomafetamine hydrochloride', points: null },
      ],
      near: [],
      fold: { case: true, accents: true },
      typo: 'hint',
      hint: 'One word.',
      otherwise: 'It stands in the briefing document.',
    },
    order: {},
    answer: 'midomafetamin',
  },
  {
    item: {
      ...base,
      type: 'label',
      key: 'i',
      stem: 'Name the places.',
      image: 'images/window.png',
      alt: 'A window between two lines, with one curve inside it and one that leaves it',
      labels: [
        { key: 'a', text: 'Window' },
        { key: 'b', text: 'Hyperarousal' },
        { key: 'c', text: 'Hypoarousal' },
      ],
      targets: [
        { key: 't1', x: 20, y: 50, description: 'between the lines', answer: 'a', feedback: null },
        { key: 't2', x: 60, y: 12.5, description: 'above the upper line', answer: 'b', feedback: 'It is above.' },
      ],
    },
    order: { labels: ['c', 'a', 'b'] },
    answer: { t1: 'a', t2: 'c' },
  },
  {
    item: {
      ...base,
      type: 'likert',
      key: 'j',
      stem: 'How far do you agree?',
      rationale: '',
      points: 0,
      statements: [
        { key: 's1', text: 'I could explain this trial to a client.' },
        { key: 's2', text: 'I would bring it up by myself.' },
      ],
      scale: [
        { key: 'no', text: 'I disagree' },
        { key: 'partly', text: 'In part' },
        { key: 'yes', text: 'I agree' },
      ],
    },
    order: {},
    answer: { s1: 'yes' },
  },
  {
    item: {
      ...base,
      type: 'written',
      key: 'k',
      stem: 'What do you answer her?',
      points: 3,
      guidance: 'Speak as you would to the client.',
      words: { min: 20, max: 200 },
      showRubric: true,
      rubric: [
        {
          key: 'limit',
          criterion: 'Names the limit of the comparator',
          levels: [
            { points: 0, text: 'Not named' },
            { points: 1, text: 'Named' },
            { points: 3, text: 'Named and explained' },
          ],
        },
      ],
    },
    order: {},
    answer: 'I would ask her what she hopes for.\n\nThen I would tell her what was compared.',
  },
  { item: { ...base, ...encounter, key: 'l' }, order: orderOfEncounter, answer: ['read', 'limit'] },
  { item: { ...base, ...encounter, key: 'm' }, order: orderOfEncounter, answer: ['wave'] },
  { item: { ...base, ...encounter, key: 'n' }, order: orderOfEncounter, answer: null },
];

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const markdown: ItemMarkdown = {
  inline: (text) => new SafeHtml(escaped(text)),
  block: (text) => new SafeHtml(`<p class="vignette">${escaped(text)}</p>`),
  picture: (path) => `/media/${path.slice('images/'.length)}`,
};

export const attemptItems: readonly AttemptItem[] = asked.map(({ item, order, answer }, place) =>
  attemptItem(
    present(item, order, answer, `i${place + 1}`),
    place + 1,
    markdown,
    words,
    asksCertainty(item) ? { chosen: 2 } : null,
  ),
);

const bibliography = new Bibliography(
  {},
  {
    say: (key, values) => words.say(key, values),
    locale: 'en-GB',
    standing: new Map(),
    studyAddress: () => null,
    claimAddress: () => null,
    glossaryAddress: () => null,
    imageAddress: () => null,
    medium: () => null,
    fileAddress: (name) => `/media/${name}`,
  },
);

export const resultItems: readonly ResultItem[] = asked.map(({ item, answer }, place) =>
  resultItem(
    {
      ...{ item, answer, number: place + 1, markdown, bibliography },
      mark: item.type === 'written' ? null : score(item, answer),
      certainty: item.type === 'short-text' ? { chosen: 2 } : null,
      objective: 'Distinguish response, loss of diagnosis and remission',
      lessons: [{ href: '/learn/x/four-lenses', title: 'Four lenses on trauma' }],
    },
    words,
  ),
);
