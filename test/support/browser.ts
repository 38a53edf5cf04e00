let places = 0;

export interface Answer {
  readonly status: number;
  readonly html: string;
  readonly bytes: Buffer;
  readonly headers: Headers;
  /** Where a redirect leads, as a path of the site. */
  readonly location: string | null;
}

type Fields = Record<string, string | readonly string[]>;

/** A browser without scripts: it keeps cookies, finds the token in the last page and sends forms as they stand there. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly place = `10.0.${Math.floor(places / 250)}.${(places++ % 250) + 1}`;
  token = '';

  constructor(readonly site: string) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(path, { headers });
  }

  /** Sends a form with the token of the last page that had one. */
  post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const body = new URLSearchParams({ _csrf: this.token });
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
    return this.#send(path, { method: 'POST', body, headers });
  }

  /** Sends a form that holds a file, as one without scripts sends it. */
  upload(path: string, name: string, bytes: Uint8Array, fields: Record<string, string> = {}): Promise<Answer> {
    const body = new FormData();
    for (const [field, value] of Object.entries({ _csrf: this.token, ...fields })) body.append(field, value);
    body.append(name, new Blob([Buffer.from(bytes)], { type: 'text/csv' }), 'people.csv');
    return this.#send(path, { method: 'POST', body, headers: {} });
  }

  async follow(answer: Answer): Promise<Answer> {
    if (answer.location === null) throw new Error(`Nothing to follow: ${answer.status}`);
    return this.get(answer.location);
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  /** Holds a cookie that no answer brought, as one whose session was written into the tables. */
  hold(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  forgetCookies(): void {
    this.#cookies.clear();
  }

  async #send(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      Accept: 'text/html',
      'X-Forwarded-For': this.place,
      ...(cookie && { Cookie: cookie }),
      ...init.headers,
    };
    const response = await fetch(new URL(path, this.site), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const bytes = Buffer.from(await response.arrayBuffer());
    const html = bytes.toString('utf8');
    this.token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? this.token;
    const location = response.headers.get('location');
    return { status: response.status, html, bytes, headers: response.headers, location };
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (/expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
