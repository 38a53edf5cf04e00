// Files for a lesson: uploads them from the picker, the clipboard or a drop, and asks what a picture shows.
import { TextSelection } from 'prosemirror-state';
import { cleanPaste } from './lesson-editor-paste.js';

const form = document.getElementById('lesson_form');
const words = document.getElementById('pick_file').dataset;

/** Sends a file to the media of the draft and gives what became of it. `say` is told how far it is. Throws what to show. */
export function upload(file, say) {
  const fields = new FormData();
  fields.append('_csrf', form.elements._csrf.value); // before the file, which is read only behind it
  fields.append('file', file);
  const failed = words.failed.replace('NAME', file.name);
  return new Promise((resolve, reject) => {
    const request = new window.XMLHttpRequest(); // which alone tells how far it is
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      say(words.running.replace('NAME', file.name).replace('PERCENT', Math.floor((loaded / total) * 100))),
    );
    request.addEventListener('load', () => {
      const { medium, detail } = request.response ?? {};
      if (medium) resolve(medium);
      else reject(new Error(detail ?? failed));
    });
    for (const event of ['error', 'abort']) request.addEventListener(event, () => reject(new Error(failed)));
    request.open('POST', form.dataset.media);
    request.setRequestHeader('Accept', 'application/json');
    request.send(fields);
  });
}

/** How the editor shows a medium of the draft. */
export async function namedMedium(key) {
  const query = new URLSearchParams({ kind: 'medium', q: key });
  const response = await fetch(`${form.dataset.pick}?${query}`, { headers: { Accept: 'application/json' } });
  const { found } = await response.json();
  return found.find((pick) => pick.key === key).medium;
}

const dialog = document.getElementById('alt');
const text = document.getElementById('alt_text');
const decorative = document.getElementById('alt_decorative');
const wrong = document.getElementById('alt_text-error');

/** Asks what a new picture shows, and keeps it with the picture. Whoever does not say it now is told so before publishing. */
export async function askAlt(medium, names, view) {
  if (medium.kind !== 'image') return;
  text.value = '';
  decorative.checked = false;
  warn('');
  const picture = Object.assign(document.createElement('img'), { src: medium.src, alt: '', className: 'thumb' });
  document.getElementById('alt_picture').replaceChildren(picture);
  dialog.returnValue = '';
  dialog.showModal();
  text.focus();
  const isKept = await new Promise((resolve) => {
    const keep = async (event) => {
      if (event.submitter?.value !== 'keep') return;
      event.preventDefault();
      const refusal = await describe(medium.key);
      if (refusal) warn(refusal);
      else dialog.close('keep');
    };
    const closed = () => {
      dialog.removeEventListener('submit', keep);
      resolve(dialog.returnValue === 'keep');
    };
    dialog.addEventListener('submit', keep);
    dialog.addEventListener('close', closed, { once: true });
  });
  if (isKept) {
    names.media[medium.key] = await namedMedium(medium.key);
    redraw(view, medium.key);
  }
  view.focus();
}

/** Gives why it was not kept, or nothing. */
async function describe(key) {
  const body = new URLSearchParams({ _csrf: form.elements._csrf.value, alt: text.value });
  if (decorative.checked) body.set('decorative', '1');
  try {
    const address = `${form.dataset.pictures}/${key}`;
    const response = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' } });
    return response.ok ? '' : ((await response.json()).detail ?? form.dataset.failed);
  } catch {
    return form.dataset.failed;
  }
}

function warn(sentence) {
  wrong.textContent = sentence;
  wrong.hidden = sentence === '';
  text.setAttribute('aria-invalid', String(sentence !== ''));
  if (sentence) text.focus();
}

/** The part is drawn from names that the document does not hold. */
function redraw(view, key) {
  const { tr } = view.state;
  view.state.doc.forEach(({ attrs }, at) => {
    if (attrs.name === 'media' && attrs.argument === key) tr.setNodeAttribute(at, 'argument', key);
  });
  view.dispatch(tr.setMeta('addToHistory', false));
}

const isWelcome = ({ type }) => /^(image|audio|video)\/|^application\/pdf$/.test(type);
const isPicture = ({ type }) => type.startsWith('image/');

/** What a document has beside its words is left to `cleanPaste`; a picture alone on the clipboard is uploaded. */
function picturesIn({ clipboardData }) {
  const files = [...clipboardData.files].filter(isPicture);
  if (files.length === 0) return [];
  const words = cleanPaste(clipboardData.getData('text/html')).replace(/<[^>]*>|&nbsp;|\s/g, '');
  return words === '' ? files : [];
}

export const fileDrops = (names, say, put) => ({
  handlePaste(view, event) {
    const files = picturesIn(event);
    if (files.length > 0) void takeAll(view, files, names, say, put);
    return files.length > 0;
  },
  handleDrop(view, event, _slice, isMoved) {
    const files = isMoved ? [] : [...(event.dataTransfer?.files ?? [])].filter(isWelcome);
    if (files.length === 0) return false;
    event.preventDefault();
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (at) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
    void takeAll(view, files, names, say, put);
    return true;
  },
});

async function takeAll(view, files, names, say, put) {
  for (const file of files) {
    try {
      const { key } = await upload(file, say);
      const medium = await namedMedium(key);
      put(view, { key, medium }, names);
      await askAlt(medium, names, view);
    } catch (fault) {
      return say(fault.message);
    }
  }
}
