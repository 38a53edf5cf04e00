import fc from 'fast-check';
import {
  answered,
  explain,
  mayFollow,
  parseAnswer,
  present,
  readAnswer,
  score,
} from '../../../src/assessment/behaviour.js';
import { explore } from '../../../src/assessment/vignette/explore.js';
import { openChoices, walk } from '../../../src/assessment/vignette/play.js';
import { inOrder, reachOf } from '../../../src/assessment/vignette/reach.js';
import { orderOf } from '../asking.js';
import { anySoundVignette, anyWay, everyWay } from './arbitrary-vignette.js';

const pathOrJunk = fc.oneof(fc.array(fc.constantFrom('c0', 'c1', 'c2', 'x'), { maxLength: 8 }), fc.jsonValue());

describe('a way through a vignette', () => {
  test('every one ends, and every one that ends is answered in full', () => {
    fc.assert(
      fc.property(anySoundVignette, (item) => {
        for (const way of everyWay(item)) {
          expect(way.length).toBeLessThanOrEqual(item.steps.length);
          expect(answered(item, way)).toMatchObject({ state: 'all', given: way.length });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('keeps each state within its limits, and the share of the score between nothing and all', () => {
    fc.assert(
      fc.property(anyWay, ({ item, path }) => {
        const { play } = walk(item, path);
        for (const { after } of play.taken) {
          item.states.forEach(({ min, max }, index) => {
            expect(after[index]).toBeGreaterThanOrEqual(min);
            expect(after[index]).toBeLessThanOrEqual(max);
          });
        }
        const share = score(item, path);
        expect(share.earned).toBeGreaterThanOrEqual(0);
        expect(share.earned).toBeLessThanOrEqual(share.of);
      }),
    );
  });

  test('is replayed as it was played, with every choice that was not made', () => {
    fc.assert(
      fc.property(anyWay, ({ item, path }) => {
        const { play } = walk(item, path);
        const { replay } = explain(item, path);
        expect(replay!.steps.map(({ choice }) => choice.key)).toEqual(path);
        expect(replay!.steps.map(({ step }) => step.key)).toEqual(play.taken.map(({ step }) => step.key));
        expect(replay!.stoppedAt).toBe(play.step);
        expect(replay!.score).toBe(play.score);
        replay!.steps.forEach(({ step, choice, others, to }, at) => {
          expect([choice, ...others.map((other) => other.choice)]).toHaveLength(step.choices.length);
          expect(to).toBe(replay!.steps[at + 1]?.step ?? play.step);
          for (const other of others) {
            const instead = walk(item, [...path.slice(0, at), other.choice.key]);
            expect(other.open).toBe(instead.strayed === null);
            if (other.open) expect(other.to).toBe(instead.play.step);
            for (const { state, after } of other.open ? other.moved : []) {
              expect(after).toBe(instead.play.values[item.states.indexOf(state)]);
            }
          }
        });
        replay!.states.forEach(({ values }, index) => expect(values.at(-1)).toBe(play.values[index]));
      }),
    );
  });

  test('the best and the worst, the longest and the shortest are those that walking every way finds', () => {
    fc.assert(
      fc.property(anySoundVignette, (item) => {
        const situations = explore(item)!;
        const ways = everyWay(item);
        const scores = ways.map((way) => walk(item, way).play.score);
        expect(reachOf(situations, inOrder(situations))).toEqual({
          best: Math.max(...scores),
          worst: Math.min(...scores),
          longest: Math.max(...ways.map(({ length }) => length)),
          shortest: Math.min(...ways.map(({ length }) => length)),
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('whatever is sent as an answer', () => {
  test('is a way through the vignette, or refused, and never a fault of the program', () => {
    fc.assert(
      fc.property(anySoundVignette, pathOrJunk, (item, json) => {
        const { answer, faults } = parseAnswer(item, json);
        if (faults.length > 0) return expect(() => score(item, json as never)).toThrow(RangeError);
        const path = (answer ?? []) as readonly string[];
        expect(walk(item, path).strayed).toBeNull();
        expect(JSON.stringify(json)).toBe(JSON.stringify(json === null ? null : path));
        expect(() => [score(item, answer), explain(item, answer), answered(item, answer)]).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test('a press adds the choice that stands beside it, and the same press sent again adds nothing', () => {
    fc.assert(
      fc.property(anyWay, fc.string(), fc.nat(), ({ item, path }, seed, which) => {
        const order = orderOf(item, seed);
        const shown = present(item, order, path, 'i3');
        if (shown.type !== 'vignette' || shown.now === null) return;
        const button = shown.now.choices[which % shown.now.choices.length]!;
        const press = { [shown.goName]: button.value, [shown.atName]: String(shown.at) };
        const { answer, faults } = readAnswer(item, order, press, 'i3', path);
        expect(faults).toEqual([]);
        const longer = answer as readonly string[];
        expect(longer.slice(0, -1)).toEqual(path);
        expect(walk(item, longer).play.taken.at(-1)!.choice.text).toBe(button.text);
        expect(mayFollow(item, path, longer)).toBe(true);
        expect(readAnswer(item, order, press, 'i3', longer).answer).toEqual(longer);
      }),
    );
  });

  test('at a step that was left, the same choice changes nothing, and another one cannot follow the saved way', () => {
    fc.assert(
      fc.property(anyWay, ({ item, path }) => {
        const order = orderOf(item);
        path.forEach((key, at) => {
          const there = walk(item, path.slice(0, at)).play;
          const shown = present(item, order, path.slice(0, at), 'i3');
          if (shown.type !== 'vignette') return;
          const pressed = (text: string) => ({
            'i3.go': shown.now!.choices.find((each) => each.text === text)!.value,
            'i3.at': String(at),
          });
          const same = there.step!.choices.find((choice) => choice.key === key)!;
          expect(readAnswer(item, order, pressed(same.text), 'i3', path).answer).toEqual(path);
          for (const other of openChoices(item, there).filter((choice) => choice.key !== key)) {
            const { answer } = readAnswer(item, order, pressed(other.text), 'i3', path);
            expect(mayFollow(item, path, answer)).toBe(false);
          }
        });
      }),
    );
  });

  test('a way can neither be taken back, nor shortened, nor jump ahead', () => {
    fc.assert(
      fc.property(anyWay, anyWay, ({ item, path }, { path: other }) => {
        const answer = path.length === 0 ? null : path;
        expect(mayFollow(item, answer, answer)).toBe(true);
        if (path.length > 0) expect(mayFollow(item, path, null)).toBe(false);
        if (path.length > 0) expect(mayFollow(item, path, path.slice(0, -1))).toBe(false);
        if (path.length > 1) expect(mayFollow(item, path.slice(0, -2), path)).toBe(false);
        if (parseAnswer(item, other).faults.length > 0) return;
        const grows = other.length - path.length <= 1 && path.every((key, index) => other[index] === key);
        expect(mayFollow(item, answer, other)).toBe(grows);
      }),
    );
  });

  test.each<[string, Record<string, string | string[]>]>([
    ['a letter that is not there', { 'i3.go': 'z', 'i3.at': '0' }],
    ['a key in place of a letter', { 'i3.go': 'c0', 'i3.at': '0' }],
    ['two letters', { 'i3.go': ['a', 'b'], 'i3.at': '0' }],
    ['no place', { 'i3.go': 'a' }],
    ['a place that was never reached', { 'i3.go': 'a', 'i3.at': '7' }],
    ['a place that is no number', { 'i3.go': 'a', 'i3.at': '-1' }],
  ])('%s is refused', (_what, fields) => {
    const [item] = fc.sample(anySoundVignette, { numRuns: 1, seed: 7 });
    expect(readAnswer(item!, orderOf(item!), fields, 'i3', null).faults).toHaveLength(1);
  });

  test('a form without a press says nothing of it', () => {
    const [item] = fc.sample(anySoundVignette, { numRuns: 1, seed: 7 });
    expect(readAnswer(item!, orderOf(item!), { 'i3.at': '0' }, 'i3', ['c0'])).toMatchObject({ untouched: true });
  });
});
