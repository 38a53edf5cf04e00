import type { Drawing } from './item-drawings.js';

interface ChoiceOption {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

/** Radio buttons or check boxes, one below the other. */
export function choice(
  input: 'radio' | 'checkbox',
  name: string,
  options: readonly ChoiceOption[],
  hint: string | null,
): Drawing {
  const drawn = options.map((option) => ({ ...option, id: `${name}-${option.value}` }));
  return { partial: 'learning/items/choice', control: { input, name, options: drawn }, hint };
}
