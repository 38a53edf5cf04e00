import fc from 'fast-check';
import { wayGraph } from '../../../../../src/web/studio/draft/item/way-graph.js';
import { box, layoutOf } from '../../../../../src/web/studio/draft/item/way-layout.js';
import { anySoundVignette } from '../../../../assessment/vignette/arbitrary-vignette.js';

const step = (key: string, ...nexts: readonly (string | undefined)[]) => ({
  ...{ key, text: key },
  choices: nexts.map((next, at) => ({ key: `c${at}`, text: 'Go', next })),
});

describe('the graph of an encounter', () => {
  it('puts each step below all that lead to it, by the longest way', () => {
    const steps = [step('a', 'b', 'c', 'end'), step('b', 'c'), step('c', 'd'), step('d', 'end')];
    const { layers } = wayGraph({ start: 'a', steps });
    expect(Object.fromEntries(layers)).toEqual({ a: 0, b: 1, c: 2, d: 3, end: 4 });
  });

  it('sets aside what leads back, so that every step has its layer', () => {
    const { layers, edges } = wayGraph({ start: 'a', steps: [step('a', 'b'), step('b', 'a', 'b', 'end')] });
    expect(edges.filter(({ isBack }) => isBack).map(({ from, to }) => [from, to])).toEqual([
      ['b', 'a'],
      ['b', 'b'],
    ]);
    expect(Object.fromEntries(layers)).toEqual({ a: 0, b: 1, end: 2 });
  });

  it.each([
    ['a step without choices', [step('a', 'b'), step('b')], { a: [], b: ['no-choice'] }],
    ['a choice that leads nowhere', [step('a', 'end', undefined)], { a: ['leads-nowhere'] }],
    ['a choice that leads to no step', [step('a', 'gone')], { a: ['leads-nowhere'] }],
    ['a step to which nothing leads', [step('a', 'end'), step('b', 'end')], { a: [], b: ['unreached'] }],
  ])('finds %s', (_, steps, faults) => {
    expect(Object.fromEntries(wayGraph({ start: 'a', steps }).faults)).toEqual(faults);
  });

  it.each([
    [{}],
    [{ steps: 'none' }],
    [{ steps: [{}, { key: 3, choices: [null, {}] }] }],
    [{ start: 'x', steps: [step('a', 'a')] }],
  ])('is drawn of anything unfinished: %j', (content) => {
    expect(() => layoutOf(wayGraph(content))).not.toThrow();
  });

  it('draws no two steps over each other, and every line onward from above to below', () => {
    fc.assert(
      fc.property(anySoundVignette, (item) => {
        const graph = wayGraph({ ...item });
        const { boxes, lines, width, height } = layoutOf(graph);
        for (const [at, one] of boxes.entries()) {
          expect(one.x >= 0 && one.x + box.width <= width && one.y >= 0 && one.y + box.height <= height).toBe(true);
          for (const other of boxes.slice(at + 1)) {
            expect(Math.abs(one.x - other.x) >= box.width || Math.abs(one.y - other.y) >= box.height).toBe(true);
          }
        }
        const y = new Map(boxes.map((each) => [each.key, each.y]));
        for (const { edge } of lines)
          if (!edge.isBack && graph.layers.has(edge.from)) expect(y.get(edge.to)).toBeGreaterThan(y.get(edge.from)!);
      }),
    );
  });
});
