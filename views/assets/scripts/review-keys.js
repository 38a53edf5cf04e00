// Lets the keys 1 to 4 say how it was, and Enter go on, where nothing else has the focus. The box below turns the digits
// off on this page: nothing is kept in the browser.
const rating = document.querySelector('.rating');
const buttons = [...document.querySelectorAll('[data-digit]')];
const next = document.querySelector('[data-next]');
const isTyping = (target) => target.closest('input, select, textarea, button, a, summary, [contenteditable]') !== null;

let isOn = true;
if (rating) {
  const label = document.createElement('label');
  label.className = 'rating-keys';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = isOn;
  box.addEventListener('change', () => {
    isOn = box.checked;
    tell();
  });
  label.append(box, rating.dataset.keys);
  rating.querySelector('fieldset').append(label);
}

function tell() {
  rating?.classList.toggle('with-digits', isOn);
  for (const button of buttons) {
    if (isOn) button.setAttribute('aria-keyshortcuts', button.dataset.digit);
    else button.removeAttribute('aria-keyshortcuts');
  }
}
tell();

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target === document) return;
  if (event.key === 'Enter' && next && !isTyping(event.target)) next.click();
  const button = buttons.find(({ dataset }) => dataset.digit === event.key);
  if (!button || !isOn || event.target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select'))
    return;
  event.preventDefault();
  button.click();
});
