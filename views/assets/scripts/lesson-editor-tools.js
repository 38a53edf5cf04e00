// What the buttons and keys of the editor do.
import {
  chainCommands,
  createParagraphNear,
  exitCode,
  lift,
  setBlockType,
  toggleMark,
  wrapIn,
} from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { Fragment } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { TextSelection } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
} from 'prosemirror-tables';
import { askAlt } from './lesson-editor-media.js';
import { choose, askAddress } from './lesson-editor-pick.js';
import { mayLinkTo, schema } from './lesson-editor-schema.js';

const { nodes, marks } = schema;

/** Puts a block behind the one where the caret is, or in the place of an empty paragraph, and the caret into it. */
function putBlock(block) {
  return (state, dispatch) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      const parent = $from.node(depth - 1);
      const index = $from.index(depth - 1);
      const here = $from.node(depth);
      const isEmpty = here.type === nodes.paragraph && here.content.size === 0;
      if (!parent.canReplaceWith(isEmpty ? index : index + 1, index + 1, block.type)) continue;
      if (dispatch) {
        const from = isEmpty ? $from.before(depth) : $from.after(depth);
        const tr = state.tr.replaceWith(from, $from.after(depth), block);
        dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1))).scrollIntoView());
      }
      return true;
    }
    return false;
  };
}

const paragraph = () => nodes.paragraph.create();

/** Words that are marked go into the box; without any it is put in empty. */
const box =
  (name, argument = '') =>
  (state, dispatch) => {
    const attrs = { name, argument };
    if (!state.selection.empty && wrapIn(nodes.container, attrs)(state, dispatch)) return true;
    return putBlock(nodes.container.create(attrs, paragraph()))(state, dispatch);
  };

function reflection(state, dispatch) {
  const taken = new Set();
  state.doc.forEach(({ type, attrs }) => type === nodes.container && taken.add(attrs.argument));
  let number = 1;
  while (taken.has(`reflection-${number}`)) number += 1;
  return box('reflection', `reflection-${number}`)(state, dispatch);
}

function table(state, dispatch) {
  const cells = (type) => [1, 2, 3].map(() => type.create(null, paragraph()));
  const rows = [nodes.tableHeader, nodes.tableCell, nodes.tableCell].map((type) =>
    nodes.tableRow.create(null, cells(type)),
  );
  return putBlock(nodes.table.create(null, rows))(state, dispatch);
}

/** A sign in the text and an empty note at the end, where the caret goes. */
function footnote(state, dispatch) {
  const taken = new Set();
  state.doc.descendants(({ type, attrs }) => {
    if (type === nodes.footnote || type === nodes.footnoteRef) taken.add(attrs.label);
  });
  let number = 1;
  while (taken.has(String(number))) number += 1;
  const label = String(number);
  const { $to } = state.selection;
  if (!$to.parent.inlineContent || !$to.parent.canReplaceWith($to.index(), $to.index(), nodes.footnoteRef))
    return false;
  const tr = state.tr.insert($to.pos, nodes.footnoteRef.create({ label }));
  const end = tr.doc.content.size;
  tr.insert(end, nodes.footnote.create({ label }, paragraph()));
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView());
  return true;
}

/** A citation behind the caret, with a blank before it. */
function cite({ pick, role }, names) {
  names.studies[pick.key] = pick.status ? `${pick.label}, ${pick.status.toLowerCase()}` : pick.label;
  const citation = nodes.citation.create({ marks: [{ key: pick.key, role: role?.value ?? 'supports' }] });
  return (state, dispatch) => {
    const { $to } = state.selection;
    const before = $to.parent.textBetween(Math.max(0, $to.parentOffset - 1), $to.parentOffset, '', ' ');
    const pieces = /^\s?$/.test(before) ? [citation] : [schema.text(' '), citation];
    if (!$to.parent.inlineContent) return false;
    dispatch?.(state.tr.insert($to.pos, Fragment.from(pieces)).scrollIntoView());
    return true;
  };
}

const linkTerm =
  ({ pick }) =>
  (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const mark = marks.term.create({ key: pick.key });
    const tr = empty
      ? state.tr.insert(from, schema.text(pick.label.toLowerCase(), [mark]))
      : state.tr.addMark(from, to, mark);
    dispatch?.(tr.removeStoredMark(marks.term).scrollIntoView());
    return true;
  };

const block = ({ pick }, name, names) => {
  const { grade } = pick;
  names[`${name}s`][pick.key] = grade ? `${pick.text} ${grade.scale}: ${grade.word}` : pick.label;
  return box(name, pick.key);
};

const medium = ({ key, medium: known }, names) => {
  names.media[key] = known;
  return box('media', key);
};

/** Puts in a medium that was just uploaded, behind the block where the caret is. */
export function putMedium(view, pick, names) {
  medium(pick, names)(collapsedUnless(view.state, false), view.dispatch);
}

/** What stands behind a choice in the picker. */
const putters = {
  study: cite,
  term: linkTerm,
  claim: (chosen, names) => block(chosen, 'claim', names),
  figure: (chosen, names) => block(chosen, 'figure', names),
  medium: ({ pick }, names) => medium(pick, names),
};

async function pickInto(view, kind, names) {
  const { selection } = view.state;
  const chosen = await choose(kind);
  view.dispatch(view.state.tr.setSelection(selection)); // the dialog gives the focus back, but not always the caret
  if (chosen) putters[kind](chosen, names)(collapsedUnless(view.state, kind === 'term'), view.dispatch);
  view.focus();
  if (chosen?.isNew) await askAlt(chosen.pick.medium, names, view);
}

/** What is put in never takes the place of words that happen to be marked. */
function collapsedUnless(state, keeps) {
  if (keeps || state.selection.empty) return state;
  return state.apply(state.tr.setSelection(TextSelection.near(state.selection.$to, -1)));
}

async function link(view) {
  const { from, to, empty, $from } = view.state.selection;
  const known = marks.link.isInSet($from.marks()) ?? marks.link.isInSet(view.state.doc.nodeAt(from)?.marks ?? []);
  const { selection } = view.state;
  const href = await askAddress(known?.attrs.href ?? 'https://', mayLinkTo);
  view.dispatch(view.state.tr.setSelection(selection));
  if (href !== null) {
    const { tr } = view.state;
    const [start, end] = empty && known ? linkAround(view.state, known) : [from, to];
    tr.removeMark(start, end, marks.link);
    if (href && start === end) tr.insert(start, schema.text(href, [marks.link.create({ href })]));
    else if (href) tr.addMark(start, end, marks.link.create({ href }));
    view.dispatch(tr);
  }
  view.focus();
}

function linkAround({ selection: { $from } }, mark) {
  const start = $from.start();
  let [from, to] = [$from.pos, $from.pos];
  $from.parent.forEach((child, offset) => {
    if (!mark.isInSet(child.marks)) return;
    const [childFrom, childTo] = [start + offset, start + offset + child.nodeSize];
    if (childTo >= from && childFrom <= to) [from, to] = [Math.min(from, childFrom), Math.max(to, childTo)];
  });
  return [from, to];
}

const kindCommands = {
  paragraph: chainCommands(setBlockType(nodes.paragraph), lift),
  heading2: setBlockType(nodes.heading, { level: 2 }),
  heading3: setBlockType(nodes.heading, { level: 3 }),
  heading4: setBlockType(nodes.heading, { level: 4 }),
  quote: wrapIn(nodes.quote),
};

const commands = {
  strong: toggleMark(marks.strong),
  emphasis: toggleMark(marks.emphasis),
  bulletList: wrapInList(nodes.bulletList),
  orderedList: wrapInList(nodes.orderedList),
  lift: chainCommands(liftListItem(nodes.item), lift),
  undo,
  redo,
  table,
  footnote,
  reflection,
  'key-point': box('key-point'),
  caution: box('caution'),
  case: box('case'),
  'content-note': box('content-note'),
  addRow: addRowAfter,
  addColumn: addColumnAfter,
  deleteRow,
  deleteColumn,
  deleteTable,
};

/** Does what a button says. */
export function useTool(view, name, names) {
  if (name === 'link') return void link(view);
  if (putters[name]) return void pickInto(view, name, names);
  commands[name](view.state, view.dispatch);
  view.focus();
}

export function setKind(view, kind) {
  kindCommands[kind](view.state, view.dispatch);
  view.focus();
}

/** What the caret stands in, for the tools to show it. */
export function stateOf(state) {
  const { $from, empty, from, to } = state.selection;
  const has = (mark) =>
    empty ? Boolean(mark.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, mark);
  const isQuoted = Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth).type).includes(nodes.quote);
  const kind =
    $from.parent.type === nodes.heading ? `heading${$from.parent.attrs.level}` : isQuoted ? 'quote' : 'paragraph';
  const pressed = { strong: has(marks.strong), emphasis: has(marks.emphasis), link: has(marks.link) };
  return { kind, pressed, isInTable: isInTable(state) };
}

const lineBreak = chainCommands(exitCode, (state, dispatch) => {
  if (isInTable(state)) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.lineBreak.create()).scrollIntoView());
  return true;
});

/** Behind the box, table or list that the caret is in begins a new paragraph. */
function leave(state, dispatch) {
  const { $from } = state.selection;
  if ($from.depth < 2) return createParagraphNear(state, dispatch);
  const tr = state.tr.insert($from.after(1), paragraph());
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve($from.after(1) + 1))).scrollIntoView());
  return true;
}

/** A cell has one paragraph: Enter goes down to the next row, and behind the last one out of the table. */
function down(state, dispatch) {
  if (!isInTable(state)) return false;
  const { $from } = state.selection;
  let depth = $from.depth;
  while ($from.node(depth).type !== nodes.tableRow) depth -= 1;
  const column = $from.index(depth);
  const rows = $from.node(depth - 1);
  if ($from.index(depth - 1) === rows.childCount - 1) return leave(state, dispatch);
  const next = rows.child($from.index(depth - 1) + 1);
  let at = $from.after(depth) + 1;
  for (let cell = 0; cell < Math.min(column, next.childCount - 1); cell += 1) at += next.child(cell).nodeSize;
  dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(at + 1))).scrollIntoView());
  return true;
}

export const keys = (viewOf, names, toTools) => ({
  'Mod-b': commands.strong,
  'Mod-i': commands.emphasis,
  'Mod-k': () => (void link(viewOf()), true),
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  'Mod-Alt-0': kindCommands.paragraph,
  'Mod-Alt-2': kindCommands.heading2,
  'Mod-Alt-3': kindCommands.heading3,
  'Mod-Alt-4': kindCommands.heading4,
  'Mod-Shift-7': commands.orderedList,
  'Mod-Shift-8': commands.bulletList,
  'Mod-Alt-c': () => (void pickInto(viewOf(), 'study', names), true),
  'Mod-Enter': leave,
  'Shift-Enter': lineBreak,
  Enter: chainCommands(down, splitListItem(nodes.item)),
  Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.item)),
  'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.item)),
  'Alt-F10': () => (toTools(), true),
});

/** What is typed at the start of a line as in Markdown or in a letter. */
export const typing = () =>
  inputRules({
    rules: [
      textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, ([, signs]) => ({ level: signs.length })),
      wrappingInputRule(/^\s*([-*•])\s$/, nodes.bulletList),
      wrappingInputRule(/^(\d{1,3})[.)]\s$/, nodes.orderedList, ([, order]) => ({ order: Number(order) })),
      wrappingInputRule(/^\s*>\s$/, nodes.quote),
    ],
  });
