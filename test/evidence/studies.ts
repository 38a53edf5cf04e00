import type { Csl, Study } from '../../src/evidence/study.js';

/** A study with as little as one may have, and what a test says about it. */
export function study(csl: Partial<Csl> = {}, rest: Partial<Study> = {}): Study {
  return {
    key: 'x2017',
    kind: 'trial',
    status: 'current',
    statusNote: null,
    topics: ['trauma'],
    csl: { type: 'article-journal', title: 'A title', ...csl },
    etAl: false,
    checked: { how: 'verified', source: 'abstract' },
    summary: 'A summary.',
    appraisal: null,
    figures: [],
    ...rest,
  };
}
