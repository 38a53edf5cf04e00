// Shows both answers to an item of which another window or device saved something else, with a button for each.

/** `clash` comes from the server with all its words; `keep` and `take` are called with it when their button is pressed. */
export function showClash(clash, { keep, take }) {
  const item = document.getElementById(`item-${clash.name.slice(1)}`);
  item.querySelector('.clash')?.remove();
  const box = document.createElement('div');
  Object.assign(box, { className: 'clash' });
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', clash.title);
  const line = (text, className) =>
    box.append(Object.assign(document.createElement('p'), { textContent: text, className }));
  line(clash.title, 'field-error');
  line(clash.mine, '');
  line(clash.other, '');
  const buttons = Object.assign(document.createElement('p'), { className: 'actions' });
  for (const [text, choose] of [
    [clash.keep, keep],
    [clash.take, take],
  ]) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
    button.className = 'button plain small';
    button.addEventListener('click', () => {
      box.remove();
      choose(clash);
    });
    buttons.append(button, ' ');
  }
  box.append(buttons);
  item.querySelector('legend').after(box);
}
