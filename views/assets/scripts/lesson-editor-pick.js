// Asks for a study, a claim, a figure, a term or a medium with a combobox, and for the address of a link.
import { namedMedium, upload } from './lesson-editor-media.js';

const dialog = document.getElementById('pick');
const field = document.getElementById('pick_q');
const list = document.getElementById('pick_list');
const said = document.getElementById('pick_said');
const titles = document.getElementById('pick_title');
const hint = document.getElementById('pick_q-hint');
const uploading = document.getElementById('pick_upload');
const file = document.getElementById('pick_file');

let kind;
let choices = [];
let active = -1;
let timer;
let asked = 0;
let answer = () => {};

/** Opens the picker; gives `{ pick, role }`, or null where nothing was chosen. */
export function choose(what) {
  kind = what;
  titles.textContent = titles.dataset[what];
  hint.textContent = hint.dataset[what];
  field.value = '';
  file.value = '';
  uploading.hidden = what !== 'medium';
  document.getElementById('pick_propose').hidden = what !== 'study';
  show([], '');
  dialog.showModal();
  field.focus();
  void search();
  return new Promise((resolve) => (answer = resolve));
}

dialog.addEventListener('close', () => {
  clearTimeout(timer);
  answer(null);
});

field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(search, 250);
});

async function search() {
  const turn = ++asked;
  const { pick } = document.getElementById('lesson_form').dataset;
  const query = new URLSearchParams({ kind, q: field.value });
  try {
    const response = await fetch(`${pick}?${query}`, { headers: { Accept: 'application/json' } });
    const { found, said: sentence, detail } = await response.json();
    if (turn !== asked) return;
    show(response.ok ? found.flatMap(options) : [], response.ok ? sentence : detail);
  } catch {
    if (turn === asked) show([], document.getElementById('lesson_form').dataset.failed);
  }
}

/** A study is offered once for each part that it can have. */
const options = (pick) => (pick.roles.length > 0 ? pick.roles.map((role) => ({ pick, role })) : [{ pick, role: null }]);

function show(found, sentence) {
  choices = found;
  active = found.length > 0 ? 0 : -1;
  said.textContent = sentence;
  list.replaceChildren(...found.map(option));
  field.setAttribute('aria-expanded', String(found.length > 0));
  mark();
}

function option({ pick, role }, index) {
  const line = Object.assign(document.createElement('li'), { id: `pick_${index}`, className: 'pick-option' });
  line.setAttribute('role', 'option');
  const part = (tag, className, text) => {
    if (text) line.append(Object.assign(document.createElement(tag), { className, textContent: text }), ' ');
  };
  part('b', 'status retracted', pick.status && `${pick.status}.`);
  part('b', '', `${pick.label}.`);
  part('span', '', pick.text);
  part('span', 'quiet', pick.grade && `${pick.grade.scale}: ${pick.grade.word}.`);
  part('span', 'quiet', pick.note);
  part('b', 'pick-role', role?.label);
  line.addEventListener('mousedown', (event) => event.preventDefault());
  line.addEventListener('click', () => take(index));
  return line;
}

function mark() {
  [...list.children].forEach((line, index) => line.setAttribute('aria-selected', String(index === active)));
  if (active < 0) return field.removeAttribute('aria-activedescendant');
  field.setAttribute('aria-activedescendant', `pick_${active}`);
  list.children[active].scrollIntoView({ block: 'nearest' });
}

/** Answers at once, so that what is typed next comes behind what was put in. */
function take(index) {
  dialog.close();
  answer(choices[index]);
}

field.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && choices.length > 0) {
    event.preventDefault();
    active = (active + step + choices.length) % choices.length;
    mark();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    if (active >= 0) take(active);
  }
});

/** A file from here takes the place of a choice; `isNew` says that nobody has described it yet. */
file.addEventListener('change', async () => {
  const [chosen] = file.files;
  if (!chosen) return;
  const here = answer;
  try {
    const { key } = await upload(chosen, (sentence) => (said.textContent = sentence));
    const medium = await namedMedium(key);
    here({ pick: { key, medium }, role: null, isNew: true });
    if (here === answer) dialog.close();
  } catch (fault) {
    said.textContent = fault.message;
    file.value = '';
  }
});

const linkDialog = document.getElementById('link');
const address = document.getElementById('link_href');
const wrong = document.getElementById('link_href-error');

/** Asks where a link leads; gives an address, an empty text for no link, or null where all stays as it is. */
export function askAddress(now, isAllowed) {
  address.value = now;
  warn(false);
  linkDialog.returnValue = '';
  linkDialog.showModal();
  address.focus();
  return new Promise((resolve) => {
    const form = linkDialog.querySelector('form');
    const check = (event) => {
      if (event.submitter?.value !== 'set' || isAllowed(address.value.trim())) return;
      event.preventDefault();
      warn(true);
      address.focus();
    };
    form.addEventListener('submit', check);
    linkDialog.addEventListener(
      'close',
      () => {
        form.removeEventListener('submit', check);
        const said = linkDialog.returnValue;
        resolve(said === 'set' ? address.value.trim() : said === 'remove' ? '' : null);
      },
      { once: true },
    );
  });
}

function warn(isWrong) {
  wrong.hidden = !isWrong;
  address.setAttribute('aria-invalid', String(isWrong));
}
