import { isOverdue } from '../../src/evidence/review.js';
import { claimChanges, studyChanges } from '../../src/evidence/versions.js';
import { claims } from '../catalog/sample-evidence.js';
import { study } from './studies.js';

const c10 = claims.c10!;

describe('what changed from one version to the next', () => {
  it.each([
    [{ text: 'Another sentence.' }, ['text']],
    [{ strength: { scale: 'certainty', level: 'moderate' } }, ['strength']],
    [{ contested: true, why: 'Others disagree.' }, ['strength', 'why']],
    [{ studies: [] }, ['studies']],
    [{ nextReview: '2028-01' }, ['review']],
    [{ studies: [...c10.studies] }, []],
  ] as const)('is, of a claim with %j, %j', (change, aspects) => {
    expect(claimChanges(c10, { ...c10, ...change })).toEqual(aspects);
  });

  it('is, of a study that was retracted, its status', () => {
    const note = { on: '2026-01', text: 'Data were made up.', source: 'the journal' };
    expect(studyChanges(study(), study({}, { status: 'retracted', statusNote: note }))).toEqual(['status']);
    expect(studyChanges(study(), study({ volume: '3' }, { summary: 'Another.' }))).toEqual(['summary', 'reference']);
  });
});

it.each([
  ['2026-11', '2026-11-30', false],
  ['2026-11', '2026-12-01', true],
  ['2026-11-15', '2026-11-15', false],
  ['2026-11-15', '2026-11-16', true],
  ['2027-05', '2026-11-23', false],
])('a review due in %s is, on %s, overdue: %s', (nextReview, today, overdue) => {
  expect(isOverdue({ nextReview }, today)).toBe(overdue);
});
