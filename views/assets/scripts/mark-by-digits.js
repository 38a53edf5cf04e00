// Lets a digit choose a level while one of its criterion has the focus, and goes on to the next criterion. Elsewhere digits do
// what they always do.
const groups = [...document.querySelectorAll('.levels')];
const save = document.querySelector('button[name="then"]');
const hint = document.querySelector('.digits-hint');

if (hint && groups.length > 0) hint.hidden = false;
for (const group of groups) group.classList.add('with-digits');

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !(event.target instanceof Element)) return;
  const group = event.target.closest('.levels');
  const level = group?.querySelector(`input[data-digit="${CSS.escape(event.key)}"]`);
  if (!level) return;
  event.preventDefault();
  level.checked = true;
  level.dispatchEvent(new Event('change', { bubbles: true }));
  const next = groups[groups.indexOf(group) + 1];
  (next ? (next.querySelector('input:checked') ?? next.querySelector('input')) : save)?.focus();
});
