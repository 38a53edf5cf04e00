import fc from 'fast-check';
import { changeIn, changeTree } from '../../../../../src/web/studio/draft/form/change-tree.js';
import { differences, merged } from '../../../../../src/web/studio/draft/form/difference.js';
import { namesIn, notesOf } from '../../../../../src/web/studio/draft/form/notes.js';
import { nextKey } from '../../../../../src/web/studio/draft/form/row-keys.js';
import { readTree } from '../../../../../src/web/studio/draft/form/read-tree.js';
import { printTree } from '../../../../../src/web/studio/draft/form/tree.js';
import { writeContent } from '../../../../../src/web/studio/draft/form/write-content.js';
import { clockTime, instantAt } from '../../../../../src/web/studio/draft/form/zoned-time.js';
import { itemForms } from '../../../../../src/web/studio/draft/item/item-forms.js';
import { plainFinding } from '../../../../../src/web/studio/draft/plain-finding.js';
import { Words } from '../../../../../src/web/views/words.js';
import { readCatalogue } from '../../../../../src/web/views/messages.js';

describe('a form of a piece', () => {
  it.each([
    ['a', [], 'a'],
    ['a', ['a', 'c'], 'b'],
    ['a', [...'abcdefghijklmnopqrstuvwxyz'], 'a2'],
    ['l1', ['l1', 'l3'], 'l2'],
    ['step-1', ['step-1'], 'step-2'],
    ['1', ['1', '2'], '3'],
  ])('gives after %s, with %j taken, the key %s', (first, taken, key) => {
    expect(nextKey(first, new Set(taken))).toBe(key);
  });

  it.each([
    ['points', '1,5', 1.5],
    ['points', '−3', -3],
    ['points', 'many', 'many'],
    ['points', ' ', undefined],
    ['tags', 'one, two;three', ['one', 'two', 'three']],
    ['citations', '[@brom2017], @yehuda2018', ['brom2017', 'yehuda2018']],
  ])('reads in %s “%s” as %j', (name, typed, value) => {
    const form = itemForms.single;
    expect(writeContent(form, readTree(form, { [name]: typed }), {})[name]).toEqual(value);
  });

  it('drops rows that nobody filled in, also where only their tick is set', () => {
    const form = itemForms.single;
    const tree = readTree(form, {
      'options.0.text': 'One',
      'options.1.correct': '1',
      'options.1.key': 'b',
      'options.2.key': 'c',
    });
    expect(writeContent(form, tree, { type: 'single' })).toEqual({
      type: 'single',
      options: [{ key: 'a', text: 'One' }],
      shuffle: false,
    });
  });

  it.each([
    'add',
    'add:',
    'add:nothing',
    'remove:options',
    'remove:options.9',
    'up:options.0',
    'down:options.1',
    'add:options.x.y',
    'up:constructor.0',
  ])('stays as it was when a button is pressed that it does not have: %s', (go) => {
    const form = itemForms.ordering;
    const tree = printTree(form, { options: [], lines: [{ key: 'a', text: 'A' }] });
    const change = changeIn(go);
    expect(change && changeTree(form, tree, change)).toEqual(change && tree);
  });

  it('adds no more rows than an item may have', () => {
    const form = itemForms.single;
    let tree = printTree(form, {});
    for (let at = 0; at < 30; at += 1) tree = changeTree(form, tree, changeIn('add:options')!);
    expect(tree.rows.get('options')).toHaveLength(20);
    expect(new Set(tree.rows.get('options')!.map(({ key }) => key)).size).toBe(20);
  });

  it.each([
    ['options[1].text', 'options.1.text'],
    ['options[1].key', 'options.1'],
    ['options[7].text', 'options'],
    ['options', 'options'],
    ['strange.field', null],
    ['', null],
  ])('shows a fault at %s at its field %s', (at, name) => {
    const form = itemForms.single;
    const names = namesIn(form, printTree(form, { options: [{}, {}] }));
    expect(notesOf([{ at, message: '' }], names)).toEqual([{ name, message: '' }]);
  });

  it('tells two versions apart field by field, and keeps of each what was chosen', () => {
    const words = new Words(readCatalogue('views/messages', 'en'));
    const base = { type: 'single', stem: 'A', tags: ['x'], points: 2 };
    const [yours, theirs] = [
      { ...base, stem: 'B', points: 3 },
      { type: 'single', stem: 'C', tags: ['y'], points: 2 },
    ];
    const found = differences(itemForms.single, { yours, theirs, base }, { words, lists: {} });
    expect(found.map(({ field, yours, theirs, isOnlyYours }) => [field, yours, theirs, isOnlyYours])).toEqual([
      ['stem', ['B'], ['C'], false],
      ['tags', ['x'], ['y'], false],
      ['points', ['3'], ['2'], true],
    ]);
    expect(merged(yours, theirs, new Set(['points']))).toEqual({ ...theirs, points: 3 });
  });

  it('reads a moment by the clock of its author, and shows it by the same clock', () => {
    expect(instantAt('2026-12-01T09:00', 'Europe/Berlin')).toBe('2026-12-01T08:00:00.000Z');
    expect(instantAt('2026-03-29T02:30', 'Europe/Berlin')).toBeNull();
    expect(instantAt('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 20 });
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/St_Johns',
      'Pacific/Apia',
      'Asia/Kathmandu',
      'Pacific/Kiritimati',
    );
    fc.assert(
      fc.property(minutes, zone, (at, timeZone) => {
        const instant = new Date(Date.UTC(2015, 0, 1) + at * 60_000).toISOString();
        const again = instantAt(clockTime(instant, timeZone), timeZone)!;
        expect(Date.parse(instant) - Date.parse(again)).toBeLessThanOrEqual(3_600_000);
        expect(clockTime(again, timeZone)).toBe(clockTime(instant, timeZone));
      }),
    );
  });

  it.each([
    ['item', 'item `quiz-2` cites no study.', 'This item cites no study.'],
    ['item', 'item `quiz-2`, `stem`: This is empty.', 'Question: This is still empty.'],
    ['quiz', '`items`: At least one item is needed.', 'At least one item is needed.'],
    ['lesson', 'this lesson shows unknown claim `c68`.', 'This lesson shows unknown claim `c68`.'],
    ['glossary', 'term `set` has no definition.', 'term `set` has no definition.'], // it is one of many there
  ] as const)('is told what is to be mended (%s) in its own words: “%s”', (kind, message, said) => {
    const words = new Words(readCatalogue('views/messages', 'en'));
    expect(plainFinding({ message, place: { kind, key: 'any' } }, words)).toBe(said);
  });
});
