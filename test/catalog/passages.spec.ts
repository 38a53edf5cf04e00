import fc from 'fast-check';
import { parseMarkdown } from '../../src/catalog/markdown/parse.js';
import { carryPassages, splitPassages, type Carried } from '../../src/catalog/passages.js';

type Kept = Carried & { readonly markdown: string };

function edition(markdown: string, previous: Kept | null = null): Kept {
  return { markdown, ...carryPassages(previous, splitPassages(markdown, parseMarkdown(markdown))) };
}

const ids = ({ passages }: Carried): string[] => passages.map(({ id }) => id);
const of = (...blocks: string[]): string => blocks.join('\n\n');

const a = 'The first paragraph speaks of one thing and of nothing else.';
const b = 'A second one, with words that nobody used before, follows.';
const c = 'Last comes the third, which closes what the others began.';

describe('a lesson is cut into passages', () => {
  test('at its top-level blocks, without headings and rules, footnotes last', () => {
    const markdown = of(
      a,
      '## Head',
      '- one\n- two',
      '---',
      '> said',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '::: key-point\nLook.\n:::',
      '[^n]: note',
      '::: claim c10\n:::',
      '::: reflection r\nWhat?\n:::',
      '::: figure f\n:::',
      '![a](images/a.png)',
      'End.[^n]',
    );
    expect(edition(markdown).passages.map(({ id, kind, line, lastLine }) => [id, kind, line, lastLine])).toEqual([
      ['p1', 'paragraph', 1, 1],
      ['p2', 'list', 5, 6],
      ['p3', 'quotation', 10, 10],
      ['p4', 'table', 12, 14],
      ['p5', 'callout', 16, 18],
      ['p6', 'claim', 22, 23],
      ['p7', 'reflection', 25, 27],
      ['p8', 'figure', 29, 30],
      ['p9', 'image', 32, 32],
      ['p10', 'paragraph', 34, 34],
      ['p11', 'note', 20, 20],
    ]);
  });
});

describe('a passage keeps its id', () => {
  const first = edition(of(a, b, c));

  test.each([
    ['when nothing changed', of(a, b, c), ['p1', 'p2', 'p3']],
    ['when its lines are broken elsewhere', of(a.replace(' one', '\none'), b, c), ['p1', 'p2', 'p3']],
    ['when another is put before it', of('Quite new.', a, b, c), ['p4', 'p1', 'p2', 'p3']],
    ['when another is taken out', of(a, c), ['p1', 'p3']],
    ['when it is moved', of(c, a, b), ['p3', 'p1', 'p2']],
    ['when a few of its words change', of(a, b.replace('second', 'next'), c), ['p1', 'p2', 'p3']],
    ['when it is moved and its old place is taken', of(c, a, 'Something else stands here now.'), ['p3', 'p1', 'p4']],
  ])('%s', (_name, markdown, expected) => {
    expect(ids(edition(markdown, first))).toEqual(expected);
  });

  test('unless it was written anew', () => {
    expect(ids(edition(of(a, 'Nothing that stood there is left.', c), first))).toEqual(['p1', 'p4', 'p3']);
  });

  test('unless it became another kind of passage', () => {
    expect(ids(edition(of(a, `::: key-point\n${b}\n:::`, c), first))).toEqual(['p1', 'p4', 'p3']);
  });

  test('and of two that resemble it the likest takes it', () => {
    const like = b.replace('before', 'until now');
    const liker = b.replace('follows', 'comes');
    expect(ids(edition(of(a, like, liker, c), first))).toEqual(['p1', 'p4', 'p2', 'p3']);
  });

  test('and an id that went is never given again', () => {
    const second = edition(of(a, b), first);
    const third = edition(of(a, b, 'A new end.'), second);
    expect(ids(second)).toEqual(['p1', 'p2']);
    expect(ids(third)).toEqual(['p1', 'p2', 'p4']);
    expect(third.nextPassage).toBe(5);
  });

  test('and the block of a claim is told by the claim', () => {
    const before = edition(of('::: claim c10\nWhy, in our words.\n:::', a, '::: claim c11\nWhy, in our words.\n:::'));
    const after = of(
      '::: claim c11\nWhy, in our words.\n:::',
      a,
      '::: claim c10\nFor another reason.\n:::',
      '::: claim c12\n:::',
    );
    expect(ids(edition(after, before))).toEqual(['p3', 'p2', 'p1', 'p4']);
  });

  test('and equal texts keep the order in which they stood', () => {
    const before = edition(of('Pause.', a, 'Pause.', b));
    expect(ids(edition(of(a, 'Pause.', b), before))).toEqual(['p2', 'p3', 'p4']);
    expect(ids(edition(of('Pause.', a, b), before))).toEqual(['p1', 'p2', 'p4']);
  });
});

describe('for any lesson', () => {
  const word = fc.constantFrom(...'amber birch cedar delta ember fjord grove heath inlet jetty knoll larch'.split(' '));
  const text = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => words.join(' '));
  const lesson = fc.uniqueArray(text, { minLength: 1, maxLength: 12 });

  const runs = { numRuns: 200 };

  test('ids are unique and below the counter', () => {
    const idsAreFresh = fc.property(lesson, lesson, lesson, (one, two, three) => {
      const last = edition(of(...three), edition(of(...two), edition(of(...one))));
      expect(new Set(ids(last)).size).toBe(last.passages.length);
      for (const id of ids(last)) expect(Number(id.slice(1))).toBeLessThan(last.nextPassage);
    });
    fc.assert(idsAreFresh, runs);
  });

  test('an unchanged lesson keeps every id', () => {
    const nothingChanges = fc.property(lesson, (blocks) => {
      const first = edition(of(...blocks));
      expect(edition(of(...blocks), first)).toEqual(first);
    });
    fc.assert(nothingChanges, runs);
  });

  test('a paragraph that is put in changes no other id', () => {
    const othersStay = fc.property(lesson, fc.nat(), (blocks, at) => {
      const first = edition(of(...blocks));
      const place = at % (blocks.length + 1);
      const after = ids(edition(of(...blocks.toSpliced(place, 0, 'zinc zebra zone')), first));
      expect(after[place]).toBe(`p${blocks.length + 1}`);
      expect(after.toSpliced(place, 1)).toEqual(ids(first));
    });
    fc.assert(othersStay, runs);
  });

  test('passages that stay untouched keep their ids, whatever is done to the rest and in whatever order', () => {
    const flags = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    const untouchedStay = fc.property(lesson, flags, lesson, (blocks, gone, added) => {
      const first = edition(of(...blocks));
      const idOf = new Map(blocks.map((block, at) => [block, ids(first)[at]]));
      const stay = blocks.filter((_, at) => !gone[at]).reverse();
      const fresh = added.filter((block) => !idOf.has(block));
      const end = of(...fresh, ...stay);
      const ways = [
        edition(end, first),
        edition(end, edition(of(...stay), first)),
        edition(end, edition(of(...fresh, ...blocks), first)),
      ];
      for (const way of ways) {
        expect(ids(way).slice(fresh.length)).toEqual(stay.map((block) => idOf.get(block)));
      }
    });
    fc.assert(untouchedStay, runs);
  });
});

test('a lesson of thousands of passages that was written anew is matched in good time', () => {
  const lesson = (stem: string) => of(...Array.from({ length: 3000 }, (_, at) => `${stem} number ${at} of them all`));
  const first = edition(lesson('one'));
  const started = performance.now();
  const next = edition(lesson('other'), first);
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(new Set(ids(next)).size).toBe(3000);
});
