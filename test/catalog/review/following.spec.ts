import fc from 'fast-check';
import { following, followingThrough, passagesOf } from '../../../src/catalog/review/comments/following.js';
import { beginning, holds } from '../../../src/catalog/review/comments/passage-words.js';
import { changedBetween, type DraftState, stateHash } from '../../../src/catalog/review/sign-off/draft-state.js';
import { signOffStanding } from '../../../src/catalog/review/sign-off/sign-off-standing.js';
import type { SignOff, Verdict } from '../../../src/catalog/review/sign-off/sign-off.entity.js';
import { reviewNeeds } from '../../../src/catalog/review/sign-off/review-needs.js';
import { declarationStanding, lapsesAt } from '../../../src/catalog/review/disclosures/declaration-standing.js';

const words = fc.stringMatching(/^[a-z]{2,8}$/);
/** Paragraphs that are all different, each of some words. */
const texts = fc.uniqueArray(fc.array(words, { minLength: 6, maxLength: 12 }), {
  selector: (list) => list.join(' '),
  minLength: 2,
  maxLength: 12,
});
const markdown = (paragraphs: readonly (readonly string[])[]) => paragraphs.map((each) => each.join(' ')).join('\n\n');

describe('passages that were commented on', () => {
  it('are found wherever others were put in between or taken out', () => {
    fc.assert(
      fc.property(texts, texts, fc.infiniteStream(fc.boolean()), (kept, others, flips) => {
        const strange = others.filter((other) => !kept.some((each) => each.join(' ') === other.join(' ')));
        const mixed = kept.flatMap((each) => {
          const more = flips.next().value ? strange.shift() : undefined;
          return more ? [more, each] : [each];
        });
        const follow = following(passagesOf(markdown(kept)), passagesOf(markdown(mixed)));
        for (const [at, each] of kept.entries()) expect(mixed[follow(at) ?? -1]).toEqual(each);
      }),
    );
  });

  it('are never two at one place, and one that was taken out is not found', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (list, chosen) => {
        const gone = chosen % list.length;
        const before = passagesOf(markdown(list));
        const after = passagesOf(markdown(list.toSpliced(gone, 1)));
        const follow = followingThrough(before, () => [], after);
        const places = before.map((_, at) => follow(at));
        expect(places[gone]).toBeNull();
        const found = places.filter((place) => place !== null);
        expect(new Set(found).size).toBe(found.length);
        expect(found).toHaveLength(list.length - 1);
      }),
    );
  });

  it('are followed version by version where one step alone is too large', () => {
    const versions = [
      'One two three four five six seven eight nine ten.',
      'One two three four five six seven eleven twelve thirteen.',
      'One two three four fourteen fifteen sixteen eleven twelve thirteen.',
      'Seventeen eighteen nineteen four fourteen fifteen sixteen eleven twelve thirteen.',
    ].map((text) => passagesOf(`Before it.\n\n${text}\n\nAfter it.`));
    const [first = [], second = [], third = [], last = []] = versions;
    expect(following(first, last)(1)).toBeNull();
    expect(followingThrough(first, () => [second, third], last)(1)).toBe(1);
  });

  it('hold chosen words whatever stands between them, also where a selection began or ended within one', () => {
    expect(holds('Notice: how “you” listen.', 'how you listen')).toBe(true);
    expect(holds('Notice how you listen.', 'ow you lis')).toBe(true);
    expect(holds('Notice how you listen.', 'how listen')).toBe(false);
    expect(holds('Notice how you listen.', '…')).toBe(false);
    expect(beginning('a '.repeat(300)).length).toBeLessThan(245);
  });
});

const state = (pieces: Record<string, string>, orders: Record<string, string[]> = {}): DraftState => ({
  pieces,
  orders,
});

describe('what changed since a draft was signed', () => {
  it('names what came, changed, went and moved, and nothing else', () => {
    const lessons = ['lesson a', 'lesson b', 'lesson c'];
    const before = state({ 'lesson a': '1', 'lesson b': '1', 'lesson c': '1' }, { 'module m': lessons });
    const after = state(
      { 'lesson a': '1', 'lesson b': '2', 'lesson d': '1', 'lesson c': '1' },
      { 'module m': ['lesson c', 'lesson a', 'lesson b'], 'module n': ['lesson d'] },
    );
    const said = changedBetween(before, after).map(({ piece, change }) => `${piece.key} ${change}`);
    expect(said).toEqual(['b changed', 'd added', 'a moved']);
    expect(changedBetween(after, before).map(({ piece, change }) => `${piece.key} ${change}`)).toContain('d removed');
    expect(changedBetween(before, before)).toEqual([]);
  });
});

const draft = state({ 'lesson a': '1' });
const hash = stateHash(draft);
const said = (signedBy: string, verdict: Verdict, draftHash = hash): SignOff => ({
  ...{ id: signedBy + verdict, courseId: 'c', verdict, draftHash, draftState: draft, note: null },
  ...{ signedAt: new Date(0), signedBy, toldAt: null },
});
const stands = (all: readonly SignOff[], ...editors: string[]) =>
  signOffStanding(all, { state: draft, hash, editors: new Set(editors) }).state;

describe('a sign-off', () => {
  it.each<[string, readonly SignOff[], readonly string[], string]>([
    ['is missing where nobody said anything', [], [], 'none'],
    ['stands by somebody who did not write', [said('r', 'signed')], ['w'], 'signed'],
    ['does not stand by who wrote alone', [said('w', 'signed')], ['w'], 'own-hand'],
    ['stands by two of whom one wrote', [said('w', 'signed'), said('r', 'signed')], ['w'], 'signed'],
    [
      'gives way to somebody who asks for changes',
      [said('r', 'signed'), said('s', 'changes-asked')],
      [],
      'changes-asked',
    ],
    ['is given by who asked for changes before', [said('r', 'changes-asked'), said('r', 'signed')], [], 'signed'],
    ['is of an earlier draft after a change', [said('r', 'signed', 'other')], [], 'signed-before'],
    ['stays refused after a change', [said('r', 'changes-asked', 'other')], [], 'changes-asked'],
  ])('%s', (_name, all, editors, expected) => {
    expect(stands(all, ...editors)).toBe(expected);
  });

  it('is needed where several write and somebody reviews, until the lead or the place says otherwise', () => {
    const none = { 'sign-off': false, disclosures: false };
    const need = (staff: Parameters<typeof reviewNeeds>[0]['staff'], lead: typeof none | null, installation = none) =>
      reviewNeeds({ staff, lead, installation })['sign-off'];
    expect(need(['lead'], null)).toEqual({ isNeeded: false, by: 'staff' });
    expect(need(['lead', 'reviewer'], null)).toEqual({ isNeeded: false, by: 'staff' });
    expect(need(['lead', 'author', 'reviewer'], null)).toEqual({ isNeeded: true, by: 'staff' });
    expect(need(['lead', 'author', 'reviewer'], none)).toEqual({ isNeeded: false, by: 'lead' });
    expect(need(['lead'], none, { ...none, 'sign-off': true })).toEqual({ isNeeded: true, by: 'installation' });
  });
});

describe('a declaration', () => {
  const declaredAt = new Date('2024-02-29T10:00:00Z');
  const of = (relationships: object[] | null) => ({ id: 'd', relationships, declaredAt }) as never;
  const company = { company: 'Harbour Pharma', nature: 'consulting', hasEnded: false, note: '' };
  const mitigated = { relationship: 0, text: 'Settled.' } as never;

  it.each<[string, object[] | null, boolean, string, string]>([
    ['of none stands', [], false, '2024-03-01', 'standing'],
    ['of some waits for what was done about it', [company], false, '2024-03-01', 'open'],
    ['of some stands then', [company], true, '2024-03-01', 'standing'],
    ['lapses after a year', [], false, '2025-03-01T10:00:00Z', 'lapsed'],
    ['that holds no longer is changed', null, false, '2024-03-01', 'changed'],
  ])('%s', (_name, relationships, isMitigated, now, expected) => {
    const standing = declarationStanding(of(relationships), isMitigated ? [mitigated] : [], new Date(now));
    expect(standing.state).toBe(expected);
  });

  it('lapses on the day of a year later', () => {
    expect(lapsesAt(new Date('2026-11-23T09:00:00Z')).toISOString()).toBe('2027-11-23T09:00:00.000Z');
  });
});
