import type { Words } from '../../../views/words.js';
import { type ChoiceView, choicesIn, type FormFacts } from './form-choices.js';
import { rowsView } from './rows-view.js';
import { type Cell, type Control, type Leaf, nameOf, type Part, type Rows, type Spec } from './spec.js';
import type { Tree } from './tree.js';

/** A field, a part or a list, and the template that draws it. */
export interface FieldView {
  readonly partial: string;
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  /** What is still to be mended here. */
  readonly notes: readonly string[];
  /** The cursor goes here when the page comes. */
  readonly isFocused: boolean;
  readonly control: object;
}

export interface ViewFacts extends FormFacts {
  readonly words: Words;
  /** The form as a whole, to whose rows fields of it refer. */
  readonly tree: Tree;
  /** By the name of a field, a list, a row, or a part. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  readonly focus: string | null;
  /** Where buttons that change the form send it. */
  readonly action: string;
  readonly isReadOnly: boolean;
  /** Said by the first row of a list already. */
  readonly isHintless?: boolean;
}

export const fieldViews = (specs: readonly Spec[], tree: Tree, facts: ViewFacts, before = ''): readonly FieldView[] =>
  specs.map((spec) => (views[spec.kind] as View<Spec>)(spec, tree, facts, before));

export type View<S extends Spec> = (spec: S, tree: Tree, facts: ViewFacts, before: string) => FieldView;

const views: { readonly [K in Spec['kind']]: View<Extract<Spec, { kind: K }>> } = {
  leaf: leafView,
  part: partView,
  rows: (spec: Rows, tree, facts, before) => rowsView(spec, tree, facts, before),
};

function partView({ name, legend, hint, isFolded, of }: Part, tree: Tree, facts: ViewFacts, before: string): FieldView {
  const { words } = facts;
  const id = before + name;
  const fields = fieldViews(of, tree, facts, before);
  return {
    partial: isFolded ? 'studio/draft/form/folded' : 'studio/draft/form/part',
    ...{ id, label: words.say(legend), hint: hint && words.say(hint), notes: [], isFocused: false },
    control: { fields, isOpen: isFolded && fields.some(hasNotes) },
  };
}

const hasNotes = ({ notes }: FieldView): boolean => notes.length > 0;

function leafView(leaf: Leaf, tree: Tree, facts: ViewFacts, before: string): FieldView {
  const { words, notes, focus } = facts;
  const id = before + nameOf(leaf);
  const cell = tree.cells.get(nameOf(leaf)) ?? '';
  const { control } = leaf;
  const { partial, ...drawn } = (drawings[control.draw] as Draw<Control>)(control, cell, id, facts);
  return {
    ...{ partial, id },
    label: leaf.label === '' ? '' : words.say(leaf.label),
    hint: leaf.hint === null || facts.isHintless ? null : words.say(leaf.hint),
    notes: notes.get(id) ?? [],
    isFocused: focus === id,
    control: drawn,
  };
}

type Draw<C> = (control: C, cell: Cell, id: string, facts: ViewFacts) => { readonly partial: string };

const drawings: { readonly [D in Control['draw']]: Draw<Extract<Control, { draw: D }>> } = {
  /** A field of one line would lose the others. */
  line: ({ isShort }, cell) =>
    cell.includes('\n')
      ? { partial: 'studio/draft/form/area', value: cell, rows: 3 }
      : { partial: 'studio/draft/form/line', value: cell, isShort },
  area: ({ rows }, cell) => ({ partial: 'studio/draft/form/area', value: cell, rows }),
  tick: (_, cell) => ({ partial: 'studio/draft/form/tick', ticked: cell !== '' }),
  hidden: (_, cell) => ({ partial: 'studio/draft/form/hidden', value: cell }),
  moment: (_, cell) => ({ partial: 'studio/draft/form/moment', value: cell }),
  select: ({ choices, none }, cell, _, facts) => {
    const listed = choicesIn(choices, facts);
    const stray = typeof cell === 'string' && cell !== '' && listed.every(({ value }) => value !== cell);
    const all = stray ? [...listed, { value: cell, text: cell, group: null }] : listed;
    return {
      partial: 'studio/draft/form/select',
      none: none === null ? null : facts.words.say(none),
      groups: grouped(all.map((choice) => ({ ...choice, chosen: choice.value === cell }))),
    };
  },
  ticks: ({ choices }, cell, id, facts) => {
    const ticked = [cell].flat().filter((each) => each !== '');
    const listed = choicesIn(choices, facts);
    const strays = ticked.filter((each) => listed.every(({ value }) => value !== each));
    const all = [...listed, ...strays.map((value) => ({ value, text: value, group: null }))];
    return {
      partial: 'studio/draft/form/ticks',
      count: ticked.length,
      said:
        ticked.length === 0
          ? ''
          : facts.words.list(all.filter((each) => ticked.includes(each.value)).map(({ text }) => text)),
      choices: all.map((choice, at) => ({ ...choice, id: `${id}-${at}`, chosen: ticked.includes(choice.value) })),
    };
  },
  numbers: ({ choices }, cell, id, facts) => {
    const typed = new Map(
      [cell].flat().map((each) => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)]),
    );
    const listed = choicesIn(choices, facts);
    const strays = [...typed.keys()].filter((key) => key !== '' && listed.every(({ value }) => value !== key));
    const all = [...listed, ...strays.map((value) => ({ value, text: value, group: null }))];
    return {
      partial: 'studio/draft/form/numbers',
      numbers: all.map(({ value, text }) => ({ name: `${id}.${value}`, text, value: typed.get(value) ?? '' })),
    };
  },
};

interface ChosenView extends ChoiceView {
  readonly chosen: boolean;
}

/** Choices under the heading that they share, in their order. */
function grouped(
  choices: readonly ChosenView[],
): readonly { readonly label: string | null; readonly options: readonly ChosenView[] }[] {
  const groups: { label: string | null; options: ChosenView[] }[] = [];
  for (const choice of choices) {
    const last = groups.at(-1);
    if (last && last.label === choice.group) last.options.push(choice);
    else groups.push({ label: choice.group, options: [choice] });
  }
  return groups;
}
