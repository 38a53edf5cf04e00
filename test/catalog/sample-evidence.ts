import type { Claim } from '../../src/evidence/claim.js';
import type { Figure } from '../../src/evidence/figure.js';
import type { Registry } from '../../src/evidence/registry.js';
import type { Study } from '../../src/evidence/study.js';

const checked = { how: 'verified', source: 'abstract' } as const;

function study(key: string, values: Partial<Study>): Study {
  return {
    key,
    kind: 'trial',
    status: 'current',
    statusNote: null,
    topics: ['trauma'],
    csl: { type: 'article-journal', title: `The study ${key}`, issued: '2017' },
    etAl: false,
    checked,
    summary: `What ${key} found.`,
    appraisal: null,
    figures: [],
    ...values,
  };
}

export const studies: Record<string, Study> = {
  brom2017: study('brom2017', {
    etAl: true,
    csl: {
      type: 'article-journal',
      title: 'Somatic experiencing for posttraumatic stress disorder',
      author: [{ family: 'Brom', given: 'D' }],
      'container-title': 'Journal of Traumatic Stress',
      volume: '30',
      issue: '3',
      page: '304-312',
      issued: '2017',
      DOI: '10.1002/jts.22189',
    },
  }),
  yehuda2016: study('yehuda2016', {
    kind: 'observational',
    csl: { type: 'article-journal', title: 'Exposure', author: [{ family: 'Yehuda', given: 'R' }], issued: '2016' },
    figures: [figureOf('survivors', 32), { ...figureOf('controls', 8), checked: { how: 'memory-high', source: null } }],
  }),
  jerome2020: study('jerome2020', {
    status: 'retracted',
    statusNote: { on: '2024-08', text: 'Ethical violations at one site.', source: 'the journal' },
    csl: { type: 'article-journal', title: 'Follow-up', author: [{ family: 'Jerome', given: 'L' }], issued: '2020' },
  }),
  fda2024: study('fda2024', {
    kind: 'regulatory',
    csl: {
      type: 'report',
      title: 'Letter on midomafetamine',
      author: [{ literal: 'US Food and Drug Administration' }],
      issued: '2024-08-09',
      URL: 'https://example.org/letter',
    },
  }),
};

function figureOf(key: string, value: number): Study['figures'][number] {
  const none = { low: null, high: null, level: null, unit: 'people', arm: null, comparator: null, n: null };
  return { key, label: key, value, ...none, checked };
}

export const claims: Record<string, Claim> = {
  c10: {
    key: 'c10',
    topic: 'trauma',
    text: 'The treatment lowered symptoms.',
    strength: { scale: 'certainty', level: 'low' },
    contested: false,
    why: 'One trial against a waiting list.',
    reviewed: '2026-11-03',
    nextReview: '2027-11',
    studies: [
      { key: 'brom2017', role: 'supports' },
      { key: 'jerome2020', role: 'history' },
    ],
  },
  c11: {
    key: 'c11',
    topic: 'trauma',
    text: 'The letter is public.',
    strength: { scale: 'confidence', level: 'high' },
    contested: true,
    why: 'It can be read.',
    reviewed: '2026-10',
    nextReview: '2027-10',
    studies: [
      { key: 'fda2024', role: 'supports' },
      { key: 'brom2017', role: 'against' },
    ],
  },
  c12: {
    key: 'c12',
    topic: 'trauma',
    text: 'Nobody agrees.',
    strength: { scale: 'certainty', level: null },
    contested: true,
    why: 'Sources disagree.',
    reviewed: '2026-10',
    nextReview: '2027-10',
    studies: [],
  },
};

export const figures: Record<string, Figure> = {
  groups: {
    key: 'groups',
    kind: 'counts',
    title: 'People in each group',
    description: 'One dot for each person.',
    rows: [
      { label: 'Survivors', study: 'yehuda2016', figure: 'survivors' },
      { label: 'Comparison', study: 'yehuda2016', figure: 'controls' },
    ],
  },
};

export const evidence = { studies, claims, figures };

export const registry: Registry = {
  studies: new Map(Object.entries(studies)),
  claims: new Map(Object.entries(claims)),
  figures: new Map(Object.entries(figures)),
};
