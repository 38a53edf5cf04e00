import fc from 'fast-check';
import type { Certainty } from '../../src/assessment/given.js';
import type { Item } from '../../src/assessment/item.js';
import { markPaper, type MarkingOptions } from '../../src/assessment/marking.js';
import { drawPaper } from '../../src/assessment/paper.js';
import { anyAnswerTo, anyKeyed } from './arbitrary-items.js';

type Parts = Readonly<Record<string, unknown>>;

/** Each answer that is this one with one more part right; for an item without parts the right answer. */
function better(item: Item, answer: unknown): readonly unknown[] {
  const eachPart = (right: readonly (readonly [string, unknown])[]) =>
    right.map(([key, value]) => ({ ...(answer as Parts), [key]: value }));
  switch (item.type) {
    case 'single':
      return item.options.filter(({ correct }) => correct).map(({ key }) => key);
    case 'true-false':
      return [item.answer];
    case 'numeric':
      return [String(item.answer.value)];
    case 'short-text':
      return [item.accept[0]!.text];
    case 'multiple': {
      const chosen = new Set(answer as readonly string[]);
      return item.options
        .filter(({ key, correct }) => chosen.has(key) !== correct)
        .map(({ key, correct }) =>
          item.options.filter((each) => (each.key === key ? correct : chosen.has(each.key))).map((each) => each.key),
        )
        .filter((keys) => keys.length > 0);
    }
    case 'matching':
      return eachPart(item.prompts.map((prompt) => [prompt.key, prompt.answer]));
    case 'label':
      return eachPart(item.targets.map((target) => [target.key, target.answer]));
    case 'cloze':
      return eachPart(
        item.gaps.map((gap) => [
          gap.key,
          gap.kind === 'typed' ? gap.accept[0] : gap.options.find(({ correct }) => correct)!.key,
        ]),
      );
    case 'ordering': {
      const placed = answer as Readonly<Record<string, number>>;
      const keys = item.lines.map(({ key }) => key);
      if (new Set(keys.map((key) => placed[key])).size < keys.length) return [];
      return keys.flatMap((one, at) => {
        const other = keys.find((key) => placed[key] === placed[one]! - 1);
        if (other === undefined || keys.indexOf(other) < at) return [];
        return [{ ...placed, [one]: placed[other]!, [other]: placed[one]! }];
      });
    }
    default:
      throw new Error(`No key marks ${item.type}`);
  }
}

const rules: fc.Arbitrary<MarkingOptions> = fc.record({
  marking: fc.constantFrom('standard', 'negative'),
  certainty: fc.constantFrom('off', 'reported', 'marked'),
});
const certainty = fc.constantFrom<Certainty | null>(null, 1, 2, 3);
const answered = anyKeyed
  .chain((item) => anyAnswerTo(item).map((answer) => ({ item, answer })))
  .filter(({ answer }) => answer !== null);

const seen = new Set<string>();

test('an answer with one more part right never earns less, whatever the type, the rules and the certainty', () => {
  fc.assert(
    fc.property(answered, rules, certainty, ({ item, answer }, options, sure) => {
      const paper = drawPaper({ items: [item], draw: null, shuffle: { items: false, options: true } }, 'seed');
      const share = (given: unknown) => {
        const { score } = markPaper([item], paper, new Map([[item.key, { answer: given, certainty: sure }]]), options)
          .items[0]!;
        return score.earned / score.of;
      };
      for (const each of better(item, answer)) {
        seen.add(item.type);
        expect(share(each)).toBeGreaterThanOrEqual(share(answer));
      }
    }),
    { numRuns: 300 },
  );
  expect(seen.size).toBe(9);
});
