// Puts a button beside each password that shows what was typed, and hides it again before it is sent.
for (const field of document.querySelectorAll('input[type="password"][data-show]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button plain';
  button.setAttribute('aria-controls', field.id);
  const show = (isShown) => {
    field.type = isShown ? 'text' : 'password';
    button.textContent = isShown ? field.dataset.hide : field.dataset.show;
  };
  show(false);
  button.addEventListener('click', () => show(field.type === 'password'));
  field.form.addEventListener('submit', () => show(false));
  field.after(button);
}
