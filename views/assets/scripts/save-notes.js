// Saves each reflection of a lesson as it is typed.
import { saver } from './saving.js';

for (const form of document.querySelectorAll('.reflection form')) {
  const note = form.querySelector('textarea');
  const hint = form.querySelector('.hint');
  hint.setAttribute('role', 'status');
  const say = (text) => (hint.textContent = text);
  const fields = () => new URLSearchParams(new FormData(form));
  const each = saver({ address: form.action, words: form.dataset, say, fields, saved: ({ said }) => say(said) });
  note.addEventListener('input', () => each.soon(800));
  form.addEventListener('submit', () => each.settle());
}
