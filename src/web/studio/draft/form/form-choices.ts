import { plainText } from '../../../../catalog/markdown/plain-text.js';
import type { Words } from '../../../views/words.js';
import type { Choices } from './spec.js';
import type { Row, Tree } from './tree.js';

export interface ChoiceView {
  readonly value: string;
  readonly text: string;
  /** The heading that it stands under; null for none. */
  readonly group: string | null;
}

export interface FormFacts {
  readonly words: Words;
  readonly tree: Tree;
  /** Lists that a page hands in, by name. */
  readonly lists: Readonly<Record<string, readonly ChoiceView[]>>;
}

/** From what a field lets one choose now. */
export function choicesIn(choices: Choices, { words, tree, lists }: FormFacts): readonly ChoiceView[] {
  if (choices.of === 'values') {
    return choices.values.map((value) => ({ value, text: words.say(choices.say(value)), group: null }));
  }
  if (choices.of === 'list') return lists[choices.name] ?? [];
  const rows = tree.rows.get(choices.at) ?? [];
  return [
    ...rows
      .map((row, place) => ({ value: row.key, text: rowSaid(row, place, choices.cell, words), group: null }))
      .filter(({ value }) => value !== ''),
    ...(choices.end === undefined ? [] : [{ value: 'end', text: words.say(choices.end), group: null }]),
  ];
}

/** “2. The client looks away”, or that nothing stands there yet. */
function rowSaid(row: Row, place: number, cell: string, words: Words): string {
  const typed = row.cells.get(cell);
  const said = typeof typed === 'string' ? shortened(typed) : '';
  return words.say('draft.item.numbered', {
    number: place + 1,
    text: said === '' ? words.say('draft.item.empty') : said,
  });
}

const longest = 60;

/** The first words of a text, without its marks. */
export function shortened(markdown: string): string {
  const line = plainText(markdown.slice(0, 600)).replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
