import fc from 'fast-check';
import { item } from '../sample-items.js';
import type { VignetteItem } from '../../../src/assessment/vignette/vignette-item.js';
import { walk, openChoices } from '../../../src/assessment/vignette/play.js';

const states = fc
  .array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 3 })), {
    minLength: 1,
    maxLength: 2,
  })
  .map((list) =>
    list.map(([start, below, above], i) => ({
      key: `s${i}`,
      label: `State ${i}`,
      start,
      min: start - below,
      max: start + above,
    })),
  );

const effect = fc.integer({ min: -3, max: 3 });
const limit = fc.option(fc.integer({ min: -4, max: 4 }), { nil: null });

/** Choices lead onward only, and the first one of each step is always open: every way ends. */
export const anySoundVignette: fc.Arbitrary<VignetteItem> = fc
  .tuple(
    states,
    fc.array(
      fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 2 }), effect, effect, limit, fc.boolean()), {
        minLength: 1,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([states, steps]) =>
    item('vignette', {
      states,
      start: 'k0',
      score: { max: 20 },
      steps: steps.map((choices, at) => ({
        key: `k${at}`,
        text: `Step ${at}`,
        choices: choices.map(([skip, score, one, two, limit, least], i) => ({
          key: `c${i}`,
          text: `Choice ${at}.${i}`,
          score,
          effects: states.length > 1 ? { s0: one, s1: two } : { s0: one },
          when:
            i === 0 || limit === null ? [] : [least ? { state: 's0', atLeast: limit } : { state: 's0', atMost: limit }],
          consequence: `Consequence ${at}.${i}`,
          rationale: `Reason ${at}.${i}`,
          next: at + 1 + skip < steps.length ? `k${at + 1 + skip}` : 'end',
        })),
      })),
    }),
  );

/** Every whole way through, by walking all of them: slow, and plain enough to hold the clever ways against. */
export function everyWay(item: VignetteItem, path: readonly string[] = []): readonly (readonly string[])[] {
  const open = openChoices(item, walk(item, path).play);
  return open.length === 0 ? [path] : open.flatMap(({ key }) => everyWay(item, [...path, key]));
}

/** A vignette with some way on it, which need not be at its end. */
export const anyWay = anySoundVignette.chain((item) =>
  fc
    .tuple(fc.constantFrom(...everyWay(item)), fc.nat({ max: 6 }))
    .map(([way, length]) => ({ item, path: way.slice(0, length) })),
);
