import { copyOf } from '../../../src/catalog/draft/copying.js';
import { keyFor } from '../../../src/catalog/draft/keys.js';
import type { PieceSource } from '../../../src/catalog/draft/piece.js';

describe('keys of new pieces', () => {
  it.each([
    ['How to listen', 'how-to-listen'],
    ['Łukasz’s Fälle: Teil 2', 'lukaszs-falle-teil-2'],
    ['  --  ', 'lesson'],
    ['傾聴', 'lesson'],
    ['taken', 'taken-3'],
    ['x'.repeat(200), 'x'.repeat(72)],
    [`${'x'.repeat(71)} y`, 'x'.repeat(71)],
  ])('%j becomes %j', (title, key) => {
    expect(keyFor(title, new Set(['taken', 'taken-2']), 'lesson')).toBe(key);
    expect(key).toMatch(/^[a-z0-9][a-z0-9-_]{0,79}$/);
  });
});

const pieces: readonly PieceSource[] = [
  {
    ...{ kind: 'module', key: 'm', parent: null },
    content: { title: 'M', objectives: [{ key: 'o', text: 'O' }], cards: [{ key: 'c', front: 'F', objective: 'o' }] },
  },
  { kind: 'lesson', key: 'l', parent: 'm', content: { title: 'L', objectives: ['o', 'elsewhere'] } },
  {
    ...{ kind: 'quiz', key: 'q', parent: 'm' },
    content: {
      title: 'Q',
      sections: [{ items: ['i', 'other'] }, { draw: 1, from: { module: ['m'], objective: ['o'] } }, 'odd'],
    },
  },
  { kind: 'item', key: 'i', parent: 'q', content: { stem: 'S', objective: 'o' } },
  { kind: 'item', key: 'j', parent: 'elsewhere', content: { stem: 'T', objective: 'o' } },
];
const named = (all: readonly PieceSource[]) => all.map(({ kind, key, parent }) => `${kind} ${key} in ${parent}`);

describe('a copy of a piece', () => {
  it('of a module has all that is in it, under new keys that point to each other and to what was not copied', () => {
    const copies = copyOf(pieces, pieces[0]!, 'M again');
    expect(named(copies)).toEqual([
      'module m-again in null',
      'lesson l-2 in m-again',
      'quiz q-2 in m-again',
      'item i-2 in q-2',
    ]);
    expect(copies.map(({ content }) => content)).toEqual([
      {
        title: 'M again',
        ...{ objectives: [{ key: 'o-2', text: 'O' }], cards: [{ key: 'c-2', front: 'F', objective: 'o-2' }] },
      },
      { title: 'L', objectives: ['o-2', 'elsewhere'] },
      {
        title: 'Q',
        sections: [{ items: ['i-2', 'other'] }, { draw: 1, from: { module: ['m-again'], objective: ['o-2'] } }, 'odd'],
      },
      { stem: 'S', objective: 'o-2' },
    ]);
  });

  it('of a quiz keeps its module and the objectives', () => {
    const copies = copyOf(pieces, pieces[2]!, null);
    expect(named(copies)).toEqual(['quiz q-2 in m', 'item i-2 in q-2']);
    expect(copies[1]!.content).toEqual({ stem: 'S', objective: 'o' });
  });

  it('leaves what it is a copy of as it was, and repeats no key however often it is made', () => {
    const before = JSON.stringify(pieces);
    let all = [...pieces];
    for (const _ of [1, 2, 3]) all = [...all, ...copyOf(all, pieces[0]!, null, pieces)];
    expect(JSON.stringify(pieces)).toBe(before);
    expect(new Set(named(all)).size).toBe(all.length);
    expect(all).toHaveLength(pieces.length + 12);
  });
});
