// Writes a lesson as it looks, saves it while one writes, and shows it as practitioners will see it. Without this script the
// page is a form with the source of the text.
import { baseKeymap } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { fileDrops } from './lesson-editor-media.js';
import { cleanPaste } from './lesson-editor-paste.js';
import { partViews } from './lesson-editor-parts.js';
import { schema } from './lesson-editor-schema.js';
import { keys, putMedium, setKind, stateOf, typing, useTool } from './lesson-editor-tools.js';
import { saver } from './saving.js';

const form = document.getElementById('lesson_form');
const status = document.getElementById('saved');
const others = document.getElementById('others');
const views = document.getElementById('views');
const place = document.getElementById('editor');
const toolbar = document.getElementById('toolbar');
const source = document.getElementById('lesson_text');
const preview = document.getElementById('preview');
const clashDialog = document.getElementById('clash');
const panes = { write: document.getElementById('rich'), source: document.getElementById('source_pane'), preview };

/** How long somebody rests before what they wrote is saved, and how often the page says that it is open, in milliseconds. */
const rest = 1500;
const presence = 20_000;

const names = { studies: {}, claims: {}, figures: {}, media: {} };
const headings = { list: [] };
let editor = null;
/** Which of the two forms of the text is the one that is written in. */
let mode = 'source';
let isClashing = false;
let isLeaving = false;

const say = (text) => (status.textContent = text);

const saves = saver({
  address: form.action,
  words: form.dataset,
  say,
  fields: written,
  saved: (answer) => {
    form.elements.after.value = answer.hash;
    others.textContent = answer.others;
    say(answer.said);
  },
  clashed: ({ clashes: [said] }) => {
    isClashing = true;
    say(said);
    document.getElementById('clash_said').textContent = said;
    clashDialog.returnValue = '';
    clashDialog.showModal();
  },
  isOpen: () => isClashing && !isLeaving,
});

/** The form as it is sent: the text in the one form that is written in. */
function written() {
  const fields = new FormData(form);
  if (mode === 'write') {
    fields.set('document', JSON.stringify(editor.state.doc.toJSON()));
    fields.delete('markdown');
  }
  return fields;
}

function changed() {
  if (isClashing) return;
  saves.soon(rest);
}

async function ask(address) {
  const response = await fetch(address, { method: 'POST', body: written(), headers: { Accept: 'application/json' } });
  const answer = await response.json();
  if (!response.ok) throw new Error(response.status === 403 ? form.dataset.ended : answer.detail);
  return answer;
}

function stateFrom(document) {
  const doc = Node.fromJSON(schema, document);
  doc.check();
  const viewOf = () => editor;
  return EditorState.create({
    doc,
    plugins: [
      typing(),
      keymap(keys(viewOf, names, () => toolbar.querySelector('[tabindex="0"]').focus())),
      keymap(baseKeymap),
      history(),
      dropCursor(),
      gapCursor(),
      tableEditing(),
    ],
  });
}

function open(document) {
  const state = stateFrom(document);
  if (editor) return editor.updateState(state);
  editor = new EditorView(place, {
    state,
    nodeViews: partViews(place.dataset, names, headings),
    transformPastedHTML: cleanPaste,
    ...fileDrops(names, say, putMedium),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': place.dataset.label,
      'aria-describedby': 'editor-hint',
      spellcheck: 'true',
    },
    dispatchTransaction(transaction) {
      editor.updateState(editor.state.apply(transaction));
      if (transaction.docChanged) changed();
      showTools();
    },
  });
}

/** Brings the text from the form that was written in into the other one. */
async function convert(to) {
  const { markdown, document: rich, headings: list, names: known } = await ask(form.dataset.conversion);
  headings.list = list;
  for (const kind of Object.keys(names)) Object.assign(names[kind], known[kind]);
  if (to === 'write') {
    panes.write.hidden = false; // the editor measures what it shows
    open(rich);
  } else source.value = markdown;
  mode = to;
}

async function look() {
  const { html } = await ask(form.dataset.preview);
  // Made and cleaned by the renderer of the site; what is parsed like this runs nothing.
  const { body } = new window.DOMParser().parseFromString(html, 'text/html');
  document.getElementById('preview_leaf').replaceChildren(...body.childNodes);
}

async function showView(name) {
  try {
    if (name === 'preview') await look();
    else if (name !== mode) await convert(name);
  } catch (fault) {
    say(fault.message);
    return showPane(mode);
  }
  showPane(name);
}

function showPane(name) {
  for (const [each, pane] of Object.entries(panes)) pane.hidden = each !== name;
  for (const button of views.children) button.setAttribute('aria-pressed', String(button.dataset.view === name));
  if (name === 'write') showTools();
}

const tools = () => [...toolbar.querySelectorAll('[data-tool]')].filter((tool) => tool.closest('[hidden]') === null);

function showTools() {
  const { kind, pressed, isInTable } = stateOf(editor.state);
  document.getElementById('block_kind').value = kind;
  for (const [name, is] of Object.entries(pressed)) {
    toolbar.querySelector(`[data-tool="${name}"]`).setAttribute('aria-pressed', String(is));
  }
  document.getElementById('table_tools').hidden = !isInTable;
}

/** One stop of the Tab key for all tools; arrows go from one to the next. */
function rove(to) {
  for (const tool of toolbar.querySelectorAll('[data-tool]')) tool.tabIndex = tool === to ? 0 : -1;
}

toolbar.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') return editor.focus();
  const isList = event.target.localName === 'select';
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || (isList && event.altKey)) return;
  event.preventDefault();
  const all = tools();
  const next = all[(all.indexOf(event.target) + step + all.length) % all.length];
  rove(next);
  next.focus();
});
toolbar.addEventListener('mousedown', (event) => {
  if (event.target.closest('button')) event.preventDefault(); // the caret stays where it is
});
toolbar.addEventListener('click', (event) => {
  const tool = event.target.closest('button[data-tool]');
  if (!tool) return;
  rove(tool);
  useTool(editor, tool.dataset.tool, names);
});
document.getElementById('block_kind').addEventListener('change', ({ target }) => setKind(editor, target.value));

views.addEventListener('click', ({ target }) => {
  const { view } = target.closest('button')?.dataset ?? {};
  if (view) void showView(view);
});

form.addEventListener('input', ({ target }) => {
  if (!target.closest('#rich, dialog')) changed();
});

form.addEventListener('submit', () => {
  if (mode === 'write') form.elements.document.value = JSON.stringify(editor.state.doc.toJSON());
  isLeaving = true;
  saves.settle();
});

clashDialog.addEventListener('close', () => {
  if (clashDialog.returnValue === 'merge') form.requestSubmit(form.querySelector('.save-bar .button:not(.plain)'));
});

async function present() {
  try {
    ({ others: others.textContent } = await ask(form.dataset.presence));
  } catch {
    // the next one may go through; a save that fails says so itself
  }
}

window.setInterval(present, presence);
document.getElementById('preview_button').hidden = true;
views.hidden = false;
rove(tools()[0] ?? toolbar.querySelector('[data-tool]'));
const hadPreview = !preview.hidden;
await showView('write');
if (hadPreview) preview.hidden = false;
