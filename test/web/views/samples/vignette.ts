import type { VignetteChoice, VignetteItem } from '../../../../src/assessment/vignette/vignette-item.js';

const choice = (key: string, text: string, next: string, fields: Partial<VignetteChoice> = {}): VignetteChoice => ({
  key,
  text,
  when: [],
  effects: {},
  score: 0,
  consequence: 'She folds the page twice and puts it into her bag.',
  rationale: 'It ends a talk that had hardly begun.',
  citations: [],
  next,
  ...fields,
});

/** An encounter of three steps, one state shown on the way and one hidden, one choice closed to some. */
export const encounter: Pick<VignetteItem, 'type' | 'stem' | 'scenario' | 'states' | 'start' | 'score' | 'steps'> = {
  type: 'vignette',
  stem: 'Walk through the hour with her, one decision at a time.',
  scenario: 'She is in the fourth month of weekly therapy with you, and has brought a page from a magazine.',
  states: [
    { key: 'trust', label: 'Trust', start: 2, min: 0, max: 4, show: true },
    { key: 'hope', label: 'What she expects of the medicine', start: 3, min: 0, max: 4, show: false },
  ],
  start: 'arrival',
  score: { max: 4 },
  steps: [
    {
      key: 'arrival',
      text: '“Seventy-one per cent,” she says, and lays the page on the table.',
      choices: [
        choice('read', '“Let us read it together. What does it promise you?”', 'question', {
          effects: { trust: 1, hope: -1 },
          score: 2,
          consequence: 'She leans forward. “That I could sleep.”',
          rationale: 'It begins with what she brought, and with what she hopes for.',
        }),
        choice('wave', '“Magazines exaggerate. Let us go on where we were last week.”', 'end', {
          effects: { trust: -1 },
        }),
      ],
    },
    {
      key: 'question',
      text: '“So it works?”',
      choices: [
        choice('limit', '“Of those who were still there at the end. Shall we look at who was not?”', 'plan', {
          when: [{ state: 'trust', atLeast: 3, atMost: null }],
          score: 1,
        }),
        choice('all', '“It works for most.”', 'plan', { effects: { hope: 2 } }),
        choice('none', '“Nobody knows.”', 'end', { when: [{ state: 'trust', atLeast: null, atMost: 2 }] }),
      ],
    },
    {
      key: 'plan',
      text: 'Ten minutes are left.',
      choices: [
        choice('date', 'Set a date to look at it again.', 'end', { score: 1 }),
        choice('stop', 'End early.', 'end'),
      ],
    },
  ],
};

/** As one paper shows its choices. */
export const orderOfEncounter = {
  'choices.arrival': ['wave', 'read'],
  'choices.question': ['all', 'none', 'limit'],
  'choices.plan': ['date', 'stop'],
};
