import { shortened } from './form-choices.js';
import { type FieldView, fieldViews, type ViewFacts } from './form-view.js';
import type { Rows } from './spec.js';
import type { Row, Tree } from './tree.js';

/** One entry of a list, with the buttons that move it and take it away. */
interface RowView {
  readonly id: string;
  readonly legend: string;
  readonly notes: readonly string[];
  readonly isFolded: boolean;
  readonly isOpen: boolean;
  /** Its first words, for a row that is folded away. */
  readonly summary: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly fields: readonly FieldView[];
  readonly buttons: readonly ButtonView[];
}

interface ButtonView {
  readonly id: string;
  readonly value: string;
  readonly action: string;
  readonly label: string;
  /** What it is about, for those who hear the button alone. */
  readonly about: string;
  readonly isFocused: boolean;
}

/** A list of rows with the buttons that change it. */
export function rowsView(list: Rows, tree: Tree, facts: ViewFacts, before: string): FieldView {
  const { words, notes, action, isReadOnly } = facts;
  const id = before + list.at;
  const rows = tree.rows.get(list.at) ?? [];
  const adds = list.adds.map(({ name, label }) => ({
    value: `add:${id}${name === '' ? '' : `:${name}`}`,
    label: words.say(label),
    action: `${action}#${id}.${rows.length}`,
  }));
  const isFull = rows.length >= list.most;
  return {
    partial: 'studio/draft/form/rows',
    ...{
      id,
      label: words.say(list.legend),
      hint: list.hint === null || facts.isHintless ? null : words.say(list.hint),
      notes: notes.get(id) ?? [],
    },
    isFocused: false,
    control: {
      rows: rows.map((row, place) => rowView(list, row, place, rows.length, `${id}.${place}`, facts)),
      adds: isReadOnly || isFull ? [] : adds,
      full: isFull ? words.say('draft.form.full', { count: list.most }) : null,
    },
  };
}

function rowView(list: Rows, row: Row, place: number, count: number, id: string, facts: ViewFacts): RowView {
  const { words, notes, focus, action, isReadOnly } = facts;
  const legend = words.say(list.one, { number: place + 1 });
  const fields = fieldViews(
    list.of((name) => row.cells.get(name)),
    row,
    { ...facts, isHintless: facts.isHintless === true || place > 0 },
    `${id}.`,
  );
  const button = (doing: 'up' | 'down' | 'remove', target: string): ButtonView => ({
    ...{ id: `${id}.${doing}`, value: `${doing}:${id}`, action: `${action}#${target}`, about: legend },
    ...{ label: words.say(`draft.form.${doing}`), isFocused: focus === `${id}.${doing}` },
  });
  const listId = id.slice(0, id.lastIndexOf('.'));
  const first = [...row.cells.values()].find((cell) => typeof cell === 'string' && cell.trim() !== '');
  return {
    ...{ id, legend, notes: notes.get(id) ?? [], isFolded: list.isFolded },
    isOpen:
      count <= 2 || row.was === null || [...notes.keys()].some((name) => name === id || name.startsWith(`${id}.`)),
    summary: typeof first === 'string' ? shortened(first) : words.say('draft.item.empty'),
    hidden: [
      ...(row.was === null ? [] : [{ name: `${id}.was`, value: String(row.was) }]),
      ...(row.key === '' ? [] : [{ name: `${id}.key`, value: row.key }]),
    ],
    fields,
    buttons: isReadOnly
      ? []
      : [
          ...(list.isOrdered && place > 0 ? [button('up', `${listId}.${place - 1}`)] : []),
          ...(list.isOrdered && place < count - 1 ? [button('down', `${listId}.${place + 1}`)] : []),
          button('remove', listId),
        ],
  };
}
