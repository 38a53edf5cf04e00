import type { Control } from '../../assessment/presented.js';
import { SafeHtml } from '../views/safe-html.js';
import type { Words } from '../views/words.js';
import { choice } from './choice-drawing.js';
import { vignetteAttempt } from './vignette-attempt.js';
import { numericHint, shortTextHint, writtenDrawing } from './typed-drawings.js';

/** Renders the Markdown of items, `inline` for stems and gap texts, `block` for scenarios, and finds their pictures. */
export interface ItemMarkdown {
  inline(markdown: string): SafeHtml;
  block(markdown: string): SafeHtml;
  /** The address of a picture of the course; null where the edition does not hold it. */
  picture(path: string): string | null;
}

/** `partial` is the template that draws the control. */
export interface Drawing {
  readonly partial: string;
  readonly control: object;
  readonly hint: string | null;
}

type Draw<C extends Control> = (control: C, name: string, markdown: ItemMarkdown, words: Words) => Drawing;

/** How the control of an item is drawn, by its type. */
export const drawn = (control: Control, name: string, markdown: ItemMarkdown, words: Words): Drawing =>
  (drawings[control.type] as Draw<Control>)(control, name, markdown, words);

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
  numeric: (control, name, _, words) => ({
    partial: 'learning/items/numeric',
    control: { ...control, name },
    hint: numericHint(control, words),
  }),
  cloze: ({ pieces }, _name, markdown) => ({
    partial: 'learning/items/cloze',
    control: {
      pieces: pieces.map((piece) => (piece.gap === null ? { ...piece, html: around(piece.text, markdown) } : piece)),
    },
    hint: null,
  }),
  'short-text': (control, name, _, words) => ({
    partial: 'learning/items/short-text',
    control: { ...control, name },
    hint: shortTextHint(control, words),
  }),
  label: ({ image, alt, places }, _name, markdown, words) => ({
    partial: 'learning/items/label',
    control: { src: markdown.picture(image), alt, places },
    hint: words.say('item.label.hint'),
  }),
  likert: ({ statements }, _name, _markdown, words) => ({
    partial: 'learning/items/likert',
    control: {
      statements: statements.map(({ name, text, options }) => ({
        name,
        text,
        options: options.map((option) => ({ ...option, id: `${name}-${option.value}` })),
      })),
    },
    hint: words.say('item.likert.hint'),
  }),
  written: writtenDrawing,
  vignette: (control, name, markdown, words) => ({
    partial: 'learning/items/vignette',
    control: vignetteAttempt(control, name, markdown, words),
    hint: words.say('item.vignette.hint'),
  }),
};

/** Keeps the spaces at a gap, which a Markdown renderer may take for the end of a line. */
function around(text: string, markdown: ItemMarkdown): SafeHtml {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return new SafeHtml(`${before}${inner === '' ? '' : markdown.inline(inner).html}${after}`);
}
