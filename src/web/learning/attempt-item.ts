import type { Answered } from '../../assessment/answer.js';
import type { Control, Presented } from '../../assessment/presented.js';
import { SafeHtml } from '../views/safe-html.js';
import type { Words } from '../views/words.js';

/** One item of an attempt, ready to be printed; `partial` is the template that draws its control. */
export interface AttemptItem {
  readonly id: string;
  readonly number: number;
  /** The name of its form fields, such as `i3`. */
  readonly name: string;
  readonly kind: string;
  readonly stem: SafeHtml;
  readonly scenario: SafeHtml | null;
  readonly hint: string | null;
  readonly state: string;
  readonly problem: string | null;
  readonly partial: string;
  readonly control: object;
}

/** Renders the Markdown of items: `inline` for stems and gap texts, `block` for scenarios. */
export interface ItemMarkdown {
  inline(markdown: string): SafeHtml;
  block(markdown: string): SafeHtml;
}

export function attemptItem(presented: Presented, number: number, markdown: ItemMarkdown, words: Words): AttemptItem {
  const { name, stem, scenario, answered } = presented;
  return {
    id: `item-${number}`,
    number,
    name,
    kind: words.say(`item.${presented.type}`),
    stem: markdown.inline(stem),
    scenario: scenario === null ? null : markdown.block(scenario),
    state: stateSaid(answered, words),
    problem: answered.problem === null ? null : words.say(`answer.${answered.problem}`),
    ...drawings[presented.type](presented as never, name, markdown, words),
  };
}

export function stateSaid({ state, given, of, problem }: Answered, words: Words): string {
  if (state === 'none') return words.say('answer.none');
  if (problem !== null) return words.say('answer.look-again');
  return state === 'all' ? words.say('answer.saved') : words.say('answer.part', { given, of });
}

type Drawing = Pick<AttemptItem, 'partial' | 'control' | 'hint'>;
type Draw<C extends Control> = (control: C, name: string, markdown: ItemMarkdown, words: Words) => Drawing;

const drawings: { readonly [Type in Control['type']]: Draw<Extract<Control, { type: Type }>> } = {
  single: ({ options }, name) => choice('radio', name, options, null),
  multiple: ({ options, scoring }, name, _, words) =>
    choice('checkbox', name, options, words.say(`item.multiple.${scoring}`)),
  'true-false': ({ options }, name, _, words) => {
    const said = options.map((option) => ({ ...option, text: words.say(`item.true-false.${option.value}`) }));
    return choice('radio', name, said, null);
  },
  matching: ({ prompts }) => ({ partial: 'learning/items/matching', control: { prompts }, hint: null }),
  ordering: (control, name, _, words) => ({
    partial: 'learning/items/ordering',
    control: { ...control, name },
    hint: words.say('item.ordering.hint'),
  }),
  numeric: (control, name) => ({
    partial: 'learning/items/numeric',
    control: { ...control, name },
    hint: control.hint,
  }),
  cloze: ({ pieces }, _name, markdown) => ({
    partial: 'learning/items/cloze',
    control: {
      pieces: pieces.map((piece) => (piece.gap === null ? { ...piece, html: around(piece.text, markdown) } : piece)),
    },
    hint: null,
  }),
};

interface ChoiceOption {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

function choice(
  input: 'radio' | 'checkbox',
  name: string,
  options: readonly ChoiceOption[],
  hint: string | null,
): Drawing {
  const drawn = options.map((option) => ({ ...option, id: `${name}-${option.value}` }));
  return { partial: 'learning/items/choice', control: { input, name, options: drawn }, hint };
}

/** Keeps the spaces at a gap, which a Markdown renderer may take for the end of a line. */
function around(text: string, markdown: ItemMarkdown): SafeHtml {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return new SafeHtml(`${before}${inner === '' ? '' : markdown.inline(inner).html}${after}`);
}
