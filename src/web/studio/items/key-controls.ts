import type { Fields } from '../../../assessment/form-fields.js';
import type { Item } from '../../../assessment/item.js';
import type { KeyControl, KeyLabel } from '../../../assessment/rekeying/key-form.js';
import { keyControls } from '../../../assessment/rekeying/rekeying.js';
import type { Problem } from '../../views/form.js';
import type { Words } from '../../views/words.js';

/** A control of the form for a new key, and the template that draws it. */
export interface KeyControlShown {
  readonly partial: string;
  readonly id: string;
  readonly label: string;
  readonly error: string | null;
  readonly control: object;
}

type Shown = Pick<KeyControlShown, 'partial' | 'label' | 'control'>;
type Show<C> = (control: C, words: Words) => Shown;

const drawings: { readonly [Kind in KeyControl['kind']]: Show<Extract<KeyControl, { kind: Kind }>> } = {
  options: ({ name, isMany, options }, words) => ({
    partial: 'studio/items/key-options',
    label: words.say(isMany ? 'studio.key.options' : 'studio.key.option'),
    control: { name, input: isMany ? 'checkbox' : 'radio', options },
  }),
  truth: ({ name, chosen }, words) => ({
    partial: 'studio/items/key-options',
    label: words.say('studio.key.option'),
    control: {
      ...{ name, input: 'radio' },
      options: [true, false].map((is) => ({
        ...{ value: String(is), text: words.say(`item.true-false.${is ? 'true' : 'false'}`), chosen: chosen === is },
      })),
    },
  }),
  list: ({ options, label }, words) => ({
    ...{ partial: 'studio/items/key-list', label: labelSaid(label, words), control: { options } },
  }),
  line: ({ value, label }, words) => ({
    ...{ partial: 'studio/items/key-line', label: labelSaid(label, words), control: { value } },
  }),
  lines: ({ value, label }, words) => ({
    ...{ partial: 'studio/items/key-lines', label: labelSaid(label, words), control: { value } },
  }),
};

const labelSaid = (label: KeyLabel, words: Words): string =>
  label.word === null ? label.text : words.say(`studio.key.${label.word}`, { number: label.number });

export const keyControlsShown = (
  item: Item,
  fields: Fields,
  problems: readonly Problem[],
  words: Words,
): readonly KeyControlShown[] =>
  keyControls(item, fields).map((control) => ({
    id: control.name,
    error: problems.find(({ field }) => field === control.name)?.text ?? null,
    ...(drawings[control.kind] as Show<KeyControl>)(control, words),
  }));
