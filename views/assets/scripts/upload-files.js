// Uploads: says how far a file is, and goes on with the page that answers, as the browser would by itself.
attach();

function attach() {
  for (const form of document.querySelectorAll('form.upload')) {
    form.addEventListener('submit', (event) => {
      if (form.querySelector('input[type="file"]').files.length === 0) return;
      event.preventDefault();
      send(form);
    });
  }
}

function send(form) {
  const [state, button] = [form.querySelector('.upload-state'), form.querySelector('button')];
  const [bar, said] = [state.querySelector('progress'), state.querySelector('span')];
  if (button.disabled) return;
  button.disabled = true;
  state.hidden = false;
  say(0);
  const request = new window.XMLHttpRequest(); // which alone tells how far it is
  request.responseType = 'document';
  request.upload.addEventListener('progress', ({ loaded, total }) => say(Math.floor((loaded / total) * 100)));
  request.addEventListener('load', () => {
    if (request.status < 400 && request.responseURL) window.location.assign(request.responseURL);
    else if (request.response) show(request.response);
    else fail();
  });
  for (const event of ['error', 'abort']) request.addEventListener(event, fail);
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'text/html');
  request.send(new FormData(form));

  function say(percent) {
    bar.value = percent;
    said.textContent = form.dataset.running.replace('PERCENT', percent);
  }

  function fail() {
    button.disabled = false;
    bar.hidden = true;
    said.textContent = form.dataset.failed;
  }
}

/** The page that tells what is wrong takes the place of this one; its scripts are here already. */
function show(page) {
  document.title = page.title;
  document.querySelector('main').replaceWith(page.querySelector('main'));
  const summary = document.querySelector('.error-summary');
  summary?.setAttribute('tabindex', '-1');
  summary?.focus();
  attach();
}
