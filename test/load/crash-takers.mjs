// Somebody who takes a quiz on a server that may be killed at any moment, and who remembers what was acknowledged to them.
import { anAnswer, inOrder, paperIn, readAttempt } from './attempt-form.mjs';
import { ask, requestText } from './client.mjs';
import { quizKey, slug } from './quiz-folder.mjs';

/** How often one person answers something again that they had answered, and how often they look anew instead of sending again. */
const secondThoughts = 0.2;
const lookingAnew = 0.5;
/** How many leave their attempt open. */
const unfinished = 0.1;

export class Taker {
  /** The fields of the newest acknowledged answer, by the form name of the item. */
  answers = new Map();
  /** What the paper asks; null before it was seen. */
  paper = null;
  sent = false;

  /** `site` has the server of the moment and counts; `random` is their own. */
  constructor(site, { personId, cookie, token }, n, random) {
    Object.assign(this, { site, personId, cookie, token, n, random });
  }

  /** A whole attempt. */
  async take() {
    const enrolled = await this.#insist(`/courses/${slug}/enrolments`, { fields: [['acknowledged', '1']] });
    this.#expect('enrolling', enrolled.status, 303);
    const { location } = await this.#insist(`/learn/${slug}/${quizKey}/attempts`, { fields: [] });
    this.id = /^\/attempts\/([^/]+)$/.exec(location)?.[1];
    let page = await this.#open();
    const names = [...page.items.keys()];
    const again = names.filter(() => this.random() < secondThoughts);
    for (const name of [...names, ...again]) page = await this.#answer(page, name);
    if (this.random() < unfinished) return;
    await this.#sendIn(page);
  }

  /** Until the server answers, the answer is sent again, or the page is opened anew and shows what is there. */
  async #answer(page, name) {
    const given = anAnswer(page.items.get(name), this.random);
    for (let at = page; ;) {
      const item = at.items.get(name);
      const fields = [['page', at.page], ['only', name], [`${name}.version`, item.version], ...given];
      const saved = await this.#once(`/attempts/${this.id}/answers`, { fields, Accept: 'application/json' });
      if (saved) {
        this.#expect(`saving ${name}`, saved.status, 200);
        this.site.seen.saves += 1;
        this.answers.set(name, given);
        item.version = JSON.parse(saved.text).versions[Number(name.slice(1)) - 1];
        return at;
      }
      if (this.random() < lookingAnew) {
        at = await this.#open();
        this.#lookAt(at, name, given);
        this.site.seen.lookedAnew += 1;
      } else this.site.seen.sentAgain += 1;
    }
  }

  /** A page shows what was acknowledged; of the item under way it may also show what was cut off. */
  #lookAt({ items }, underWay, given) {
    for (const [name, { shown }] of items) {
      const [found, wanted] = [inOrder(shown), inOrder(this.answers.get(name) ?? [])];
      if (name !== underWay || found !== inOrder(given)) this.#expect(`${name} on the page`, found, wanted);
    }
  }

  async #open() {
    const { text } = await this.#insist(`/attempts/${this.id}`);
    this.paper ??= paperIn(text);
    this.#expect('the paper', paperIn(text), this.paper);
    return readAttempt(text);
  }

  async #sendIn({ page, items }) {
    const versions = [...items.values()].map(({ name, version }) => [`${name}.version`, version]);
    const fields = [['page', page], ...versions, ...[...this.answers.values()].flat()];
    const { status, location } = await this.#insist(`/attempts/${this.id}/submission`, { fields });
    this.#expect('sending in', `${status} ${location}`, `303 /attempts/${this.id}/result`);
    this.sent = true;
    this.#expect('the result', (await this.#insist(`/attempts/${this.id}/result`)).status, 200);
  }

  /** The same request until there is an answer. */
  async #insist(path, sent) {
    for (;;) {
      const answer = await this.#once(path, sent);
      if (answer) return answer;
      this.site.seen.sentAgain += 1;
    }
  }

  /** One request; null when it was cut off, and nobody knows what became of it. */
  async #once(path, { fields, ...headers } = {}) {
    const { port } = await this.site.server;
    const form = fields && new URLSearchParams([['_csrf', this.token], ...fields]).toString();
    const answer = await ask(port, requestText(path, { Cookie: this.cookie, ...headers, form })).catch(() => null);
    if (answer === null) {
      this.site.seen.cutOff += 1;
      return null;
    }
    const { status, headers: said } = answer;
    if (status >= 500) throw new Error(`${path} was answered with ${status}`);
    this.site.seen.answered += 1;
    return { status, location: said.location ?? '', text: answer.body().toString() };
  }

  #expect(what, found, wanted) {
    this.site.expect(`Taker ${this.n}, ${what}`, found, wanted);
  }
}
