// Saving while one works: sends fields to the server and says when they are on disk. A save that fails is tried again until
// it goes through, and leaving the page with something unsaved asks first. Without this script the buttons save.

/** A server that has not answered by then is taken for a broken connection. */
const patience = 20_000;
const longestWait = 30_000;

/**
 * One form that is saved. `fields` gives what is sent, `say` shows a sentence, `words` holds the sentences "saving", "failed"
 * and "ended", and `saved` gets the server's answer. One save runs at a time, so that answers come back in their order.
 * `clashed` gets an answer that tells of clashes, and `isOpen` says whether one still has to be settled.
 */
export function saver({ address, fields, say, words, saved, clashed = () => {}, isOpen = () => false }) {
  let timer;
  let isSending = false;
  let isUnsaved = false;
  let failures = 0;

  function soon(delay = 500) {
    isUnsaved = true;
    clearTimeout(timer);
    timer = setTimeout(send, delay);
  }

  async function send() {
    if (isSending) return soon(200);
    isSending = true;
    isUnsaved = false;
    if (failures === 0) say(words.saving);
    try {
      await exchange();
    } catch {
      tryAgain(words.failed);
    } finally {
      isSending = false;
    }
  }

  async function exchange() {
    const headers = { Accept: 'application/json' };
    const signal = window.AbortSignal.timeout(patience);
    const response = await fetch(address, { method: 'POST', body: fields(), headers, signal });
    const answer = await response.json();
    if (response.status >= 500) return tryAgain(answer.detail);
    failures = 0;
    if (response.ok) return saved(answer);
    if (answer.clashes) return clashed(answer);
    isUnsaved = response.status !== 409; // what is over takes nothing any more, however often it is tried
    say(response.status === 403 ? words.ended : answer.detail);
  }

  function tryAgain(why) {
    failures += 1;
    say(why);
    soon(Math.min(longestWait, 2 ** failures * 1000));
  }

  /** The form's own buttons save as well: what they send need not be sent again. */
  function settle() {
    clearTimeout(timer);
    isSending = isUnsaved = false;
  }

  window.addEventListener('online', () => isUnsaved && soon(0));
  window.addEventListener('beforeunload', (event) => {
    if (isSending || isUnsaved || isOpen()) event.preventDefault();
  });
  return { soon, settle };
}
