// Counts the time of an attempt down, and announces a few moments. The server's clock decides; this one only shows it.

const time = document.getElementById('time');
const shown = document.getElementById('left');
const said = document.getElementById('time-said');
const minute = 60_000;

let end = Date.now() + Number(time.dataset.left);
const left = () => end - Date.now();

/** When something is said, in milliseconds before the end; moments that are past already are not. */
const moments = [Number(time.dataset.all) / 2, 10 * minute, 5 * minute, minute].filter((moment) => moment < left());

function words(ms) {
  const minutes = Math.floor(ms / minute);
  if (minutes < 1) return time.dataset.less;
  return minutes === 1 ? time.dataset.one : time.dataset.many.replace('#', minutes);
}

let isUp = false;

function tick() {
  const now = left();
  const passed = moments.filter((moment) => moment >= now);
  if (passed.length > 0) {
    moments.splice(0, moments.length, ...moments.filter((moment) => moment < now));
    said.textContent = words(Math.ceil(now / minute) * minute);
  }
  if (now > 0) return void (shown.textContent = words(now));
  if (!isUp) up();
}

/** What is on its way has the grace that was promised; then the result says what came of it. */
function up() {
  isUp = true;
  shown.textContent = said.textContent = time.dataset.up;
  document.dispatchEvent(new window.Event('time-up'));
  setTimeout(() => window.location.assign(time.dataset.over), Number(time.dataset.grace) + 1000);
}

document.addEventListener('time-left', ({ detail }) => (end = Date.now() + detail));
document.getElementById('left-made').remove();
tick();
window.setInterval(tick, 1000);
