// Lets the lines of an outline be dragged to another place, or moved with Alt and an arrow key. Each move sends the form that
// the menu of the line has, so that it is the same act in the end.
const hint = document.querySelector('.outline-hint');
if (hint) hint.hidden = false;

const lists = [...document.querySelectorAll('[data-place]')];

function send(line, fields) {
  const form = line.querySelector('.line-menu form');
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    form.append(field);
  }
  form.submit();
}

for (const list of lists) {
  for (const line of list.children) {
    line.draggable = true;
    line.addEventListener('dragstart', (event) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', line.dataset.key);
      line.classList.add('dragged');
    });
    line.addEventListener('dragend', () => {
      line.classList.remove('dragged');
      for (const each of document.querySelectorAll('.drop-before, .drop-after')) {
        each.classList.remove('drop-before', 'drop-after');
      }
    });
  }
  list.addEventListener('dragover', (event) => {
    const dragged = document.querySelector('.dragged');
    const line = event.target.closest('[data-key]');
    if (!dragged || !line) return;
    event.preventDefault();
    for (const each of document.querySelectorAll('.drop-before, .drop-after')) {
      each.classList.remove('drop-before', 'drop-after');
    }
    line.classList.add(isUpperHalf(event, line) ? 'drop-before' : 'drop-after');
  });
  list.addEventListener('drop', (event) => {
    const dragged = document.querySelector('.dragged');
    const line = event.target.closest('[data-key]');
    if (!dragged || !line) return;
    event.preventDefault();
    const before = isUpperHalf(event, line) ? line : line.nextElementSibling;
    if (before === dragged || (line === dragged && list.contains(dragged))) return;
    send(dragged, { parent: list.dataset.place, before: before?.dataset.key ?? '' });
  });
}

function isUpperHalf(event, line) {
  const { top, height } = line.getBoundingClientRect();
  return event.clientY < top + height / 2;
}

document.addEventListener('keydown', (event) => {
  const to = { ArrowUp: 'up', ArrowDown: 'down' }[event.key];
  const line = event.target instanceof Element ? event.target.closest('[data-place] > [data-key]') : null;
  if (!to || !line || !event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const button = line.querySelector(`.line-menu button[value="${to}"]`);
  button?.click();
});

// After a move the line that was moved has the focus again, once the browser has gone to it.
window.addEventListener('load', () => {
  const moved = document.getElementById(document.location.hash.slice(1));
  if (moved?.matches('[data-place] > *')) setTimeout(() => moved.querySelector('a').focus());
});
