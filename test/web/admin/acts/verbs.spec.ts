import { verbs } from '../../../../src/web/admin/acts/verbs.js';
import { textsBelow } from '../../views/samples/files.js';

/** Where an act is recorded, its verb stands quoted right after one of these. */
const places = /(?:verb: |#(?:record|change|act)\(\s*(?:[\w.]+, )?)'([a-z-]+\.[a-z-]+)'/g;

describe('the verbs of acts', () => {
  it('are all known to the log, which says them in words', () => {
    const used = textsBelow('src', '.ts').flatMap((text) => [...text.matchAll(places)].map(([, verb]) => verb!));
    expect([...new Set(used)].filter((verb) => !(verbs as readonly string[]).includes(verb))).toEqual([]);
    expect(used.length).toBeGreaterThan(25);
  });
});
