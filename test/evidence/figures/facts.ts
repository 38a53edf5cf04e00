import { readFileSync } from 'node:fs';
import type { Claim } from '../../../src/evidence/claim.js';
import type { FigureFacts, FigureTexts } from '../../../src/evidence/figures/behaviour.js';
import type { Study, StudyFigure } from '../../../src/evidence/study.js';
import { Catalogue } from '../../../src/web/views/messages.js';

const words = new Catalogue('en', JSON.parse(readFileSync('views/messages/en.json', 'utf8')) as Record<string, string>);

export const texts: FigureTexts = { id: 'fig-1', say: (key, values) => words.say(key, values), locale: 'en-GB' };

const verified = { how: 'verified', source: 'abstract' } as const;

export function published(key: string, value: number, other: Partial<StudyFigure> = {}): StudyFigure {
  const none = { low: null, high: null, level: null, unit: null, arm: null, comparator: null, n: null };
  return { key, label: key, value, ...none, checked: verified, ...other };
}

export function studyWith(key: string, figures: readonly StudyFigure[] = [], other: Partial<Study> = {}): Study {
  return {
    key,
    kind: 'trial',
    status: 'current',
    statusNote: null,
    topics: ['trauma'],
    csl: { type: 'article-journal', title: key, issued: '2020' },
    etAl: false,
    checked: verified,
    summary: '',
    appraisal: null,
    figures,
    ...other,
  };
}

export function factsOf(studies: readonly Study[], claims: readonly Claim[] = []): FigureFacts {
  return {
    study: (key) => studies.find((study) => study.key === key) ?? null,
    claim: (key) => claims.find((claim) => claim.key === key) ?? null,
  };
}

export const claimWith = (key: string, level: Claim['strength']['level'], other: Partial<Claim> = {}): Claim => ({
  key,
  topic: 'trauma',
  text: `The sentence of ${key}.`,
  strength: { scale: 'certainty', level },
  contested: level === null,
  why: 'Because.',
  reviewed: '2026-11',
  nextReview: '2027-11',
  studies: [],
  ...other,
});

/** The wide and the tall drawing of one SVG text. */
export const drawingsOf = (svg: string): [string, string] => {
  const [wide = '', tall = ''] = svg.split(/(?<=<\/svg>)/);
  return [wide, tall];
};

/** What stands in a drawing as text, one entry for each element. */
export const textsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/gs)].map(([, inner = '']) => inner.replace(/<[^>]+>/g, ''));
