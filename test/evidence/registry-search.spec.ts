import type { Claim } from '../../src/evidence/claim.js';
import { RegistrySearch } from '../../src/evidence/registry-search.js';
import type { Study } from '../../src/evidence/study.js';
import { study } from './studies.js';

const any = { topic: null, kind: null, status: null, strength: null, contested: false };
const named = (key: string, family: string, title: string, rest: Partial<Study> = {}) =>
  study({ title, author: [{ family, given: 'Philipp' }], issued: '2023', DOI: `10.1000/${key}` }, { key, ...rest });

const studies = [
  named('mitchell2023', 'Mitchell', 'MDMA-assisted therapy for PTSD', { topics: ['mdma'] }),
  named('two2019', 'Müller', 'Ketamine for depression', { topics: ['ketamine'], kind: 'review' }),
  named('three2018', 'Strauß-Ørsted', 'Esketamine in veterans', { topics: ['ketamine'], status: 'retracted' }),
  named('four2018', 'Ot’alora G', 'A small trial', { summary: 'It was read in the abstract.' }),
];
const claim = (key: string, text: string, rest: Partial<Claim> = {}): Claim => ({
  ...{ key, text, topic: 'mdma', strength: { scale: 'certainty', level: 'low' }, contested: false, why: 'One trial.' },
  ...{ reviewed: '2026-11', nextReview: '2027-11', studies: [{ key: 'mitchell2023', role: 'supports' }], ...rest },
});
const claims = [
  claim('c10', 'Symptoms fell further with MDMA.'),
  claim('c2', 'Ketamine did not beat placebo.', { topic: 'ketamine', strength: { scale: 'confidence', level: 'low' } }),
  claim('c30', 'Nobody agrees.', { strength: { scale: 'certainty', level: null }, contested: true }),
];

describe('the search over the registry', () => {
  let search: RegistrySearch;
  beforeAll(async () => {
    const byKey = <T extends { readonly key: string }>(all: readonly T[]) =>
      new Map(all.map((each) => [each.key, each]));
    search = await RegistrySearch.of({ studies: byKey(studies), claims: byKey(claims), figures: new Map() });
  });
  const found = (query: string, filter = {}) =>
    search.findStudies(query, { ...any, ...filter }).entries.map(({ key }) => key);
  const foundClaims = (query: string, filter = {}) =>
    search.findClaims(query, { ...any, ...filter }).entries.map(({ key }) => key);

  it.each([
    ['mitchell', ['mitchell2023']],
    ['mitchel', ['mitchell2023']],
    ['Mitchel 2023 ptsd', ['mitchell2023']],
    ['philipp müller', ['two2019']],
    ['PHILIPP MULLER', ['two2019']],
    ['phillip mueller', ['two2019']],
    ['ketamin', ['two2019', 'three2018']],
    ['esketamin', ['three2018']],
    ['strauss orsted', ['three2018']],
    ['otalora', ['four2018']],
    ['Ot’alora', ['four2018']],
    ['mdma-assisted', ['mitchell2023']],
    ['10.1000/two2019', ['two2019']],
    ['two2019', ['two2019']],
    ['astronomy', []],
    ['mitchell astronomy', []],
    ['2022', []],
  ])('finds %j', (query, keys) => {
    expect(found(query)).toEqual(keys);
  });

  it.each(['philipp müller', 'PHILIPP MULLER', 'strauss orsted', 'Strauß-Ørsted', 'otalora'])(
    'takes %j for well spelt, with its accents and without',
    (query) => {
      expect(search.findStudies(query, any)).toMatchObject({ isNear: false, entries: [{}] });
    },
  );

  it('looks for what is spelt nearly so only where nothing is spelt so, and says that it did', () => {
    expect(search.findStudies('ketamine', any)).toMatchObject({ isNear: false });
    expect(search.findStudies('ketmaine', any)).toMatchObject({ isNear: true, entries: [{ key: 'two2019' }, {}] });
  });

  it.each(['', '   ', '?!', '“”'])(
    'takes %j for nothing asked, and lists everything as a list of references',
    (query) => {
      expect(found(query)).toEqual(['mitchell2023', 'two2019', 'four2018', 'three2018']);
      expect(foundClaims(query)).toEqual(['c2', 'c10', 'c30']);
    },
  );

  it.each([
    [{ topic: 'ketamine' }, ['two2019', 'three2018']],
    [{ kind: 'review' }, ['two2019']],
    [{ status: 'retracted' }, ['three2018']],
    [{ status: 'current', topic: 'ketamine' }, ['two2019']],
  ])('narrows studies by %j', (filter, keys) => {
    expect(found('', filter)).toEqual(keys);
  });

  it.each([
    [{ topic: 'ketamine' }, ['c2']],
    [{ strength: { scale: 'certainty', level: 'low' } }, ['c10']],
    [{ strength: { scale: 'confidence', level: 'low' } }, ['c2']],
    [{ contested: true }, ['c30']],
  ])('narrows claims by %j', (filter, keys) => {
    expect(foundClaims('', filter)).toEqual(keys);
  });

  it('finds a claim by its words, its key and the studies that it rests on', () => {
    expect(foundClaims('placebo')).toEqual(['c2']);
    expect(foundClaims('C10')).toEqual(['c10']);
    expect(foundClaims('mitchell')).toHaveLength(3);
  });

  it('puts a name before a mention', () => {
    expect(found('trial')[0]).toBe('four2018');
  });
});
