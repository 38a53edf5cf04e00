import type { Locator } from 'playwright-core';
import type { Item, ItemOf, ItemType, Option } from '../../src/assessment/item.js';
import { type Manner, nonsense } from '../support/answers.js';
import type { Hands } from './hands.js';

/** How a journey moves the lines of an ordering item: in place, or by a page for every move. */
type Move = (button: Locator, line: string) => Promise<void>;
type Way<T extends ItemType> = (
  item: ItemOf<T>,
  field: Locator,
  isRight: boolean,
  hands: Hands,
  move: Move,
) => Promise<void>;

/** Answers one item on the page by the words that stand there, wholly right or wholly wrong. */
export async function answer(item: Item, field: Locator, manner: Manner, hands: Hands, move: Move): Promise<void> {
  const way = ways[item.type];
  await way(item as never, field, manner === 'right', hands, move);
}

const optionTexts = (options: readonly Option[], isRight: boolean): string[] =>
  options.filter(({ correct }) => correct === isRight).map(({ text }) => text);

const ways: { readonly [T in ItemType]: Way<T> } = {
  single: ({ options }, field, isRight, hands) => hands.tick(labelled(field, optionTexts(options, isRight)[0]!)),
  multiple: async ({ options }, field, isRight, hands) => {
    for (const text of optionTexts(options, isRight)) await hands.tick(labelled(field, text));
  },
  'true-false': (item, field, isRight, hands) =>
    hands.tick(labelled(field, item.answer === isRight ? 'True' : 'False')),
  matching: async ({ prompts, options }, field, isRight, hands) => {
    const keys = prompts.map(({ answer }) => answer);
    const given = isRight ? keys : [...keys.slice(1), keys[0]!];
    for (const [at, { text }] of prompts.entries()) {
      await hands.choose(labelled(field, text), options.find(({ key }) => key === given[at])!.text);
    }
  },
  ordering: async ({ lines }, field, isRight, _, move) => {
    const texts = lines.map(({ text }) => text);
    const wanted = isRight ? texts : [texts[1]!, texts[0]!, ...texts.slice(2).toReversed()];
    for (const [place, text] of wanted.entries()) {
      for (let at = await placeOf(field, text); at > place; at = await placeOf(field, text)) {
        await move(
          field
            .locator('li')
            .nth(at)
            .getByRole('button', { name: /^Earlier/ }),
          text,
        );
      }
    }
  },
  numeric: ({ answer: { value, high } }, field, isRight, hands) =>
    hands.write(field.getByRole('textbox'), String(isRight ? value : high + 1000)),
  cloze: async ({ gaps }, field, isRight, hands) => {
    for (const gap of gaps) {
      const control = labelled(field, gap.label);
      if (gap.kind === 'chosen') await hands.choose(control, optionTexts(gap.options, isRight)[0]!);
      else await hands.write(control, isRight ? gap.accept[0]! : nonsense);
    }
  },
  'short-text': ({ accept }, field, isRight, hands) =>
    hands.write(field.getByRole('textbox'), isRight ? accept[0]!.text : nonsense),
  label: async ({ targets, labels }, field, isRight, hands) => {
    for (const [at, { answer, description }] of targets.entries()) {
      const { text } = labels.find(({ key }) => (key === answer) === isRight)!;
      await hands.choose(labelled(field, `${at + 1}. ${description}`), text);
    }
  },
  likert: async ({ statements, scale }, field, _, hands) => {
    for (const { text } of statements) {
      await hands.tick(labelled(field.getByRole('group', { name: text }), scale[0]!.text));
    }
  },
  written: ({ words }, field, _, hands) =>
    hands.write(
      field.getByRole('textbox'),
      Array<string>(words.min + 1)
        .fill('word')
        .join(' '),
    ),
  vignette: () => {
    throw new Error('A vignette is answered step by step');
  },
};

const labelled = (field: Locator, text: string): Locator => field.getByLabel(text, { exact: true });

/** The lines of an ordering item, as they stand. */
export const linesOf = (field: Locator): Promise<string[]> => field.locator('.order li > span[lang]').allTextContents();

const placeOf = async (field: Locator, text: string): Promise<number> => (await linesOf(field)).indexOf(text);
