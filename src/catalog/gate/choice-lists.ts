import type { Item, Option } from '../../assessment/item.js';
import { plainText } from '../markdown/plain-text.js';

/** A list of which one thing has to be chosen, in the words that are read. */
export interface ChoiceList {
  readonly name: string;
  readonly right: string;
  readonly others: readonly string[];
}

/** The lists of an item in which one option is the best; none in types that are answered otherwise. */
export function choiceLists(item: Item): ChoiceList[] {
  if (item.type === 'single') return listOf(item.key, item.options);
  if (item.type === 'cloze') {
    return item.gaps.flatMap((gap) => (gap.kind === 'chosen' ? listOf(`${item.key}/${gap.key}`, gap.options) : []));
  }
  if (item.type !== 'vignette') return [];
  return item.steps.flatMap(({ key, choices }) => {
    const best = Math.max(...choices.map(({ score }) => score));
    const options = choices.map(({ text, score }) => ({ text, correct: score === best }));
    return listOf(`${item.key}/${key}`, options);
  });
}

function listOf(name: string, options: readonly Pick<Option, 'text' | 'correct'>[]): ChoiceList[] {
  const [right, ...more] = options.filter(({ correct }) => correct);
  const others = options.filter(({ correct }) => !correct);
  if (!right || more.length > 0 || others.length === 0) return [];
  return [{ name, right: plainText(right.text), others: others.map(({ text }) => plainText(text)) }];
}
