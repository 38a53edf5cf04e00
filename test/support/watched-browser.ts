import { type Answer, Browser } from './browser.js';
import { type Fields, unescaped } from './page.js';
import { plantedIn } from './planted-course.js';

/** A browser that keeps whatever a site sends to it, headers and all, by the moment at which that came. */
export class WatchedBrowser extends Browser {
  readonly #seen = new Map<string, string>();
  readonly #typed = new Set<string>();
  #moment = 'before anything';

  override async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#keep(path, await super.get(path, headers));
  }

  override async post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    for (const typed of Object.values(fields).flat()) this.#typed.add(typed);
    return this.#keep(`sent to ${path}`, await super.post(path, fields, headers));
  }

  /** From here on it is this moment. */
  at(moment: string): void {
    this.#moment = moment;
  }

  /** Everything since this was last asked, each text under its moment and its address, the same for everybody. */
  taken(): ReadonlyMap<string, string> {
    const taken = new Map(this.#seen);
    this.#seen.clear();
    return taken;
  }

  /** The planted words in a text that were not typed here. */
  secretsIn(text: string): string[] {
    return plantedIn(text).filter((word) => !this.#typed.has(word));
  }

  #keep(path: string, answer: Answer): Answer {
    const headers = [...answer.headers].filter(([name]) => !ownHeaders.has(name)).sort();
    const text = [answer.status, ...headers.map((each) => each.join(': ')), unescaped(answer.html)].join('\n');
    const place = `${this.#seen.size} ${this.#moment}, ${path}`;
    this.#seen.set(anybodys(place), anybodys(text));
    return answer;
  }
}

const ownHeaders = new Set(['date', 'set-cookie', 'x-request-id', 'content-length', 'connection', 'keep-alive']);

/** Without what tells one person's page from another's: ids, tokens, the names of pages, the number of the edition. */
const anybodys = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replace(/(name="(?:_csrf|page)" value=")[^"]*/g, '$1OWN')
    .replace(/\bEdition [12]\b/g, 'Edition N');
