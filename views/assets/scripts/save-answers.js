// Saves each answer of an attempt as it is given, and moves lines of an ordering item in place.
import { saver } from './saving.js';

const form = document.getElementById('attempt');
const status = document.getElementById('saved');
const states = form.querySelectorAll('.item .label > :last-child');
const listed = form.querySelectorAll('.item-list .quiet');
const savers = new Map();

const say = (text) => (status.textContent = text);

function saverOf(name) {
  if (!savers.has(name)) savers.set(name, makeSaver(name));
  return savers.get(name);
}

const makeSaver = (name) =>
  saver({
    address: form.action,
    words: status.dataset,
    say,
    fields: () => {
      const fields = new URLSearchParams(new FormData(form));
      fields.set('only', name);
      return fields;
    },
    saved: (answer) => {
      say(answer.saved);
      form.querySelector('.attempt-state').textContent = answer.answered;
      answer.items.forEach((state, index) => {
        states[index].textContent = state;
        listed[index].textContent = state;
      });
    },
  });

const itemOf = (field) => field.name?.match(/^i\d+/)?.[0];

form.addEventListener('input', ({ target }) => {
  const name = itemOf(target);
  if (name) saverOf(name).soon();
});

form.addEventListener('submit', () => savers.forEach((each) => each.settle()));

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
  const name = itemOf(button);
  sequence(list, name).value = lines.map(keyOf).join();
  if (button.disabled) line.querySelector('button:enabled').focus();
  else button.focus();
  saverOf(name).soon();
}

const keyOf = (line) => line.dataset.line;

function sequence(list, name) {
  const known = form.elements.namedItem(name);
  if (known) return known;
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name });
  list.before(field);
  return field;
}
