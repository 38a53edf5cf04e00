import type { Answer, Browser } from './browser.js';
import { press, readable, unescaped } from './page.js';
import { course } from './site.js';

/** The vignettes of the first module, which only those sites have that were opened with them. */
export const vignettes = 'm1-vignettes';

/** A choice as a page offers it. */
export interface WayShown {
  readonly name: string;
  readonly value: string;
  readonly text: string;
}

export async function beginVignettes(browser: Browser): Promise<string> {
  const { location, status } = await browser.post(`/learn/${course}/${vignettes}/attempts`);
  const id = /^\/attempts\/([^/]+)$/.exec(location ?? '')?.[1];
  if (!id) throw new Error(`No attempt was begun: ${status} ${location}`);
  return id;
}

/** The choices of one item that can be made on a page, in the order in which they stand there. */
export function waysOn(page: Answer, item = 'i1'): WayShown[] {
  return [...page.html.matchAll(/<button class="way" name="([^"]+)" value="([^"]+)">([\s\S]*?)<\/button>/g)]
    .map(([, name, value, text]) => ({ name: unescaped(name!), value: value!, text: readable(text!) }))
    .filter(({ name }) => name === `${item}.go`);
}

/** Presses the choice that begins with these words, and answers what the site says to it. */
export async function choose(browser: Browser, page: Answer, words: string, item = 'i1'): Promise<Answer> {
  const way = waysOn(page, item).find(({ text }) => text.startsWith(words));
  if (!way)
    throw new Error(
      `No choice begins with “${words}”: ${waysOn(page, item)
        .map(({ text }) => text)
        .join(' | ')}`,
    );
  return press(browser, page, way.text, { [way.name]: way.value });
}

/** Makes one choice after the other, each on the page that the last one led to. */
export async function walkOn(browser: Browser, id: string, ...choices: readonly string[]): Promise<Answer> {
  let page = await browser.get(`/attempts/${id}`);
  for (const words of choices) page = await browser.follow(await choose(browser, page, words));
  return page;
}
