// Saving while one works: sends fields to the server and says when they are on disk. A save that fails is tried again until
// it goes through, and leaving the page with something unsaved asks first. Without this script the buttons save.

/**
 * One place that is saved, such as an item or a note. `fields` gives what is sent, `say` shows a sentence, `words` holds the
 * sentences "saving" and "failed", and `saved` gets the server's answer.
 */
export function saver({ address, fields, say, words, saved }) {
  let timer;
  let waiting = false;
  let sending = false;
  let failures = 0;

  const soon = (delay = 500) => {
    waiting = true;
    clearTimeout(timer);
    timer = setTimeout(send, delay);
  };

  async function send() {
    if (sending) return soon(200);
    waiting = false;
    sending = true;
    say(words.saving);
    try {
      const response = await fetch(address, {
        method: 'POST',
        body: fields(),
        headers: { Accept: 'application/json' },
      });
      const answer = await response.json();
      failures = 0;
      if (response.ok) saved(answer);
      else say(answer.detail);
    } catch {
      failures += 1;
      say(words.failed);
      soon(Math.min(30, 2 ** failures) * 1000);
    } finally {
      sending = false;
    }
  }

  const unsaved = () => waiting || sending;
  window.addEventListener('beforeunload', (event) => {
    if (unsaved()) event.preventDefault();
  });
  return { soon, settle: () => ((waiting = false), clearTimeout(timer)) };
}
