import fc from 'fast-check';
import { isOpenPart, mergeBlocks, type MergeChoice, mergedText } from '../../../src/catalog/rich/merge.js';

const base = '## One\n\nFirst.\n\nSecond.\n\nThird.\n';
const merged = (mine: string, theirs: string, ...choices: MergeChoice[]) =>
  mergedText(mergeBlocks(base, mine, theirs), choices);

const block = fc.constantFrom('First.', 'Second.', 'Third.', 'Fourth.', '## One', '- a\n- b', '::: claim c67\n:::');
const lesson = fc.array(block, { maxLength: 7 }).map((blocks) => blocks.map((each) => `${each}\n\n`).join(''));

describe('the merge of two versions of a lesson', () => {
  it.each([
    [
      'both changed other blocks',
      '## One\n\nMine.\n\nSecond.\n\nThird.\n',
      '## One\n\nFirst.\n\nSecond.\n\nTheirs.\n',
      '## One\n\nMine.\n\nSecond.\n\nTheirs.\n',
    ],
    [
      'one added at the end, the other at the start',
      `${base}\nMore.\n`,
      `Before.\n\n${base}`,
      `Before.\n\n${base}\nMore.\n`,
    ],
    [
      'one removed what the other left',
      '## One\n\nSecond.\n\nThird.\n',
      '## One\n\nFirst.\n\nSecond.\n\nThird!\n',
      '## One\n\nSecond.\n\nThird!\n',
    ],
    [
      'both made the same change',
      '## One\n\nNew.\n\nSecond.\n\nThird.\n',
      '## One\n\nNew.\n\nSecond.\n\nThird.\n',
      '## One\n\nNew.\n\nSecond.\n\nThird.\n',
    ],
  ])('settles itself where %s', (_, mine, theirs, wanted) => {
    expect(mergeBlocks(base, mine, theirs).filter(isOpenPart)).toEqual([]);
    expect(merged(mine, theirs)).toBe(wanted);
  });

  it('leaves open what both changed, and takes what is chosen', () => {
    const mine = '## One\n\nMine.\n\nSecond.\n\nThird.\n';
    const theirs = '## One\n\nTheirs.\n\nSecond.\n\nThird.\n';
    expect(mergeBlocks(base, mine, theirs).filter(isOpenPart)).toEqual([
      { kind: 'open', base: 'First.\n\n', mine: 'Mine.\n\n', theirs: 'Theirs.\n\n' },
    ]);
    expect(merged(mine, theirs)).toBeNull();
    expect(merged(mine, theirs, 'mine')).toBe(mine);
    expect(merged(mine, theirs, 'theirs')).toBe(theirs);
    expect(merged(mine, theirs, 'both')).toBe('## One\n\nMine.\n\nTheirs.\n\nSecond.\n\nThird.\n');
  });

  it('leaves open what one side changed and the other removed', () => {
    const [mine, theirs] = ['## One\n\nSecond.\n\nThird.\n', '## One\n\nFirst, changed.\n\nSecond.\n\nThird.\n'];
    expect(merged(mine, theirs, 'mine')).toBe(mine);
    expect(merged(mine, theirs, 'theirs')).toBe(theirs);
  });

  it('gives a version as it is where the other side changed nothing', () => {
    fc.assert(
      fc.property(lesson, lesson, (one, other) => {
        expect(mergedText(mergeBlocks(one, one, other), [])).toBe(other);
        expect(mergedText(mergeBlocks(one, other, one), [])).toBe(other);
        expect(mergedText(mergeBlocks(one, other, other), [])).toBe(other);
      }),
    );
  });

  it('loses no block that a side wrote, where both are taken', () => {
    fc.assert(
      fc.property(lesson, lesson, lesson, (old, mine, theirs) => {
        const parts = mergeBlocks(old, mine, theirs);
        const all = mergedText(
          parts,
          parts.filter(isOpenPart).map(() => 'both'),
        )!;
        const blocks = (text: string) => text.split('\n\n').filter(Boolean);
        const lost = [...blocks(mine), ...blocks(theirs)].filter(
          (each) => !blocks(old).includes(each) && !blocks(all).includes(each),
        );
        expect(lost).toEqual([]);
      }),
    );
  });
});
