// Makes chapters buttons that lead there, keeps the place in a recording on the server, and offers to go on at it. Without this
// script the browser's own player plays, and the page says where one stopped.

/** How often the place is kept while a recording plays, in milliseconds. */
const often = 10_000;

for (const figure of document.querySelectorAll('.recording')) {
  const player = figure.querySelector('audio, video');
  chapters(figure, player);
  const form = figure.nextElementSibling;
  if (form?.matches('.resume')) keepPlace(player, form);
}

function go(player, seconds) {
  player.currentTime = seconds;
  player.play().catch(() => player.focus());
}

function chapters(figure, player) {
  const lines = [...figure.querySelectorAll('.chapters li')];
  for (const line of lines) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'chapter' });
    button.append(...line.childNodes);
    button.addEventListener('click', () => go(player, Number(line.dataset.at)));
    line.append(button);
  }
  player.addEventListener('timeupdate', () => {
    const now = lines.findLast(({ dataset }) => Number(dataset.at) <= player.currentTime);
    for (const line of lines) {
      if (line === now && !player.paused) line.firstChild.setAttribute('aria-current', 'true');
      else line.firstChild.removeAttribute('aria-current');
    }
  });
}

function keepPlace(player, form) {
  const { at, goOn } = form.dataset;
  player.after(form);
  if (at) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'button plain small', textContent: goOn });
    button.addEventListener('click', () => {
      form.replaceChildren(form.elements._csrf);
      go(player, Number(at));
    });
    form.append(button);
  }
  let kept = null;
  let keptAt = 0;
  /** `keepalive` lets the last one out of a page that closes. What fails is tried again with the next place. */
  const keep = () => {
    const seconds = player.ended ? player.duration : player.currentTime;
    if (!player.played.length || seconds === kept) return;
    [kept, keptAt] = [seconds, Date.now()];
    const body = new URLSearchParams({ _csrf: form.elements._csrf.value, seconds: seconds.toFixed(1) });
    fetch(form.action, { method: 'POST', body, keepalive: true }).catch(() => (kept = null));
  };
  player.addEventListener('timeupdate', () => Date.now() - keptAt >= often && keep());
  for (const event of ['pause', 'ended']) player.addEventListener(event, keep);
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => document.hidden && keep());
}
