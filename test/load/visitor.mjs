/** A browser without scripts, at a place of its own on the network. It may ask any of several servers of one site. */
export class Visitor {
  #cookie = '';
  #token = '';

  constructor(place) {
    this.place = place;
  }

  get({ port }, path) {
    return this.#ask(port, path, {});
  }

  /** Opens a page for the token that it holds, and sends a form with it. */
  async send(server, path, fields, page = path) {
    await this.get(server, page);
    const body = new URLSearchParams({ _csrf: this.#token, ...fields });
    return this.#ask(server.port, path, { method: 'POST', body });
  }

  async signIn(server, email, password) {
    const { status } = await this.send(server, '/sign-in', { email, password });
    if (status !== 303) throw new Error(`${email} could not sign in: ${status}`);
  }

  async #ask(port, path, init) {
    const headers = { Accept: 'text/html', Cookie: this.#cookie, 'X-Forwarded-For': this.place };
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.#cookie = line.split(';')[0];
    this.#token = /name="_csrf" value="([^"]+)"/.exec(await answer.text())?.[1] ?? this.#token;
    return answer;
  }
}
