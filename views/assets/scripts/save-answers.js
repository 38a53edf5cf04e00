// Saves each answer of an attempt as it is given, and moves lines of an ordering item in place.
import { showClash } from './clash.js';
import { saver } from './saving.js';

const form = document.getElementById('attempt');
const status = document.getElementById('saved');
const states = form.querySelectorAll('.item .label > :last-child');
const listed = form.querySelectorAll('.item-list .quiet');
/** The items whose answers are not on disk, and those of them that are on their way there. */
const changed = new Set();
let sent = new Set();
/** Items of which another page saved something else, until one of the two answers is chosen. */
const clashing = new Set();

const say = (text) => (status.textContent = text);
const itemOf = (field) => field.name?.match(/^i\d+/)?.[0];

const answers = saver({
  address: form.action,
  words: status.dataset,
  say,
  fields: () => {
    const fields = new URLSearchParams(new FormData(form));
    for (const item of changed) fields.append('only', item);
    sent = new Set(changed);
    return fields;
  },
  saved: (answer) => {
    settle(answer);
    say(answer.saved);
  },
  clashed: (answer) => {
    settle(answer);
    for (const clash of answer.clashes) {
      clashing.add(clash.name);
      showClash(clash, { keep: () => keepMine(clash), take: takeOther });
    }
    say(answer.clashes[0].title);
  },
  isOpen: () => clashing.size > 0,
});

/** Notes what is on disk now. An item that clashes is not, and the page goes on knowing the version that it shows. */
function settle(answer) {
  const unsettled = (answer.clashes ?? []).map(({ name }) => name);
  for (const item of sent) {
    changed.delete(item);
    if (!unsettled.includes(item)) versionOf(item).value = answer.versions[Number(item.slice(1)) - 1];
  }
  form.querySelector('.attempt-state').textContent = answer.answered;
  document.getElementById('unanswered').textContent = answer.unanswered;
  answer.items.forEach((state, index) => {
    states[index].textContent = state;
    listed[index].textContent = state;
  });
  if (answer.leftMs !== null) document.dispatchEvent(new window.CustomEvent('time-left', { detail: answer.leftMs }));
}

const versionOf = (item) => form.elements.namedItem(`${item}.version`);

function keepMine({ name, version }) {
  clashing.delete(name);
  versionOf(name).value = version;
  keep(name);
}

/** The other answer is on the server: the page is loaded anew, once everything else is saved. */
function takeOther({ name }) {
  clashing.delete(name);
  if (changed.size > 0) return void setTimeout(() => takeOther({ name }), 300);
  window.location.hash = `item-${name.slice(1)}`;
  window.location.reload();
}

function keep(item) {
  changed.add(item);
  sent.delete(item);
  answers.soon();
}

form.addEventListener('input', ({ target }) => {
  const item = itemOf(target);
  if (item) keep(item);
});

form.addEventListener('submit', () => {
  clashing.clear();
  answers.settle();
});

/** When the time is up, what is not on disk yet goes there at once: a little grace is left for it. */
document.addEventListener('time-up', () => {
  if (changed.size > 0) answers.soon(0);
});

form.addEventListener('click', (event) => {
  const button = event.target.closest('button[name$=".move"]');
  if (!button) return;
  event.preventDefault();
  move(button);
});

function move(button) {
  const line = button.closest('li');
  const list = line.parentElement;
  const isEarlier = button === line.querySelector('button');
  const neighbour = isEarlier ? line.previousElementSibling : line.nextElementSibling;
  if (!neighbour) return;
  if (isEarlier) neighbour.before(line);
  else neighbour.after(line);
  const lines = [...list.children];
  lines.forEach((each, index) => {
    const [earlier, later] = each.querySelectorAll('button');
    earlier.disabled = index === 0;
    later.disabled = index === lines.length - 1;
  });
  const item = itemOf(button);
  sequence(list, item).value = lines.map(keyOf).join();
  if (button.disabled) line.querySelector('button:enabled').focus();
  else button.focus();
  keep(item);
}

const keyOf = (line) => line.dataset.line;

function sequence(list, item) {
  const known = form.elements.namedItem(item);
  if (known) return known;
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: item });
  list.before(field);
  return field;
}
