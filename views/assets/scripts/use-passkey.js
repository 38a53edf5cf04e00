// Lets a passkey answer: fetches what it has to sign, hands that to the browser, and sends the answer with the form around it.
const toBytes = (text) =>
  Uint8Array.from(window.atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
const toText = (buffer) =>
  window
    .btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
const withBytes = (keys) => (keys ?? []).map((key) => ({ ...key, id: toBytes(key.id) }));

const ways = {
  async create({ user, excludeCredentials, ...options }) {
    const publicKey = {
      ...options,
      challenge: toBytes(options.challenge),
      user: { ...user, id: toBytes(user.id) },
      excludeCredentials: withBytes(excludeCredentials),
    };
    const { id, type, rawId, response } = await navigator.credentials.create({ publicKey });
    const { clientDataJSON, attestationObject } = response;
    const told = { clientDataJSON: toText(clientDataJSON), attestationObject: toText(attestationObject) };
    const transports = response.getTransports?.() ?? [];
    return { id, type, rawId: toText(rawId), response: { ...told, transports } };
  },
  async get({ allowCredentials, ...options }) {
    const publicKey = {
      ...options,
      challenge: toBytes(options.challenge),
      allowCredentials: withBytes(allowCredentials),
    };
    const { id, type, rawId, response } = await navigator.credentials.get({ publicKey });
    const names = ['clientDataJSON', 'authenticatorData', 'signature', 'userHandle'].filter((name) => response[name]);
    return {
      ...{ id, type, rawId: toText(rawId) },
      response: Object.fromEntries(names.map((name) => [name, toText(response[name])])),
    };
  },
};

async function answer(form, way) {
  const { value: token } = form.elements._csrf;
  const headers = { Accept: 'application/json', 'X-CSRF-Token': token };
  const body = new URLSearchParams(new FormData(form));
  const reply = await fetch(form.dataset.options, { method: 'POST', headers, body });
  if (reply.redirected) return window.location.assign(reply.url);
  if (!reply.ok) throw new Error(String(reply.status));
  form.elements.credential.value = JSON.stringify(await ways[way](await reply.json()));
  form.submit();
}

for (const form of document.querySelectorAll('form[data-options]')) {
  const button = form.querySelector('[data-passkey]');
  const failure = form.querySelector('[data-failure]');
  if (!button || !window.PublicKeyCredential) continue;
  button.hidden = false;
  form.querySelector('[data-without]').hidden = true;
  button.addEventListener('click', async () => {
    failure.textContent = '';
    button.disabled = true;
    try {
      await answer(form, button.dataset.passkey);
    } catch {
      button.disabled = false;
      button.focus();
      failure.textContent = failure.dataset.failure;
    }
  });
}
