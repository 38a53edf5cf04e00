import type { Browser, Answer } from './browser.js';

export type Fields = Record<string, string | readonly string[]>;

/** A form as it stands on a page: where it goes when one of its buttons is pressed, and what is filled in. */
export interface Form {
  readonly action: string;
  readonly fields: Fields;
}

/** The text of HTML, as it is read: without tags, with one space between words. */
export const readable = (html: string): string =>
  unescaped(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

export const unescaped = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** The form that holds a button with these words. A page without it fails the test that looks for it. */
export function formWith(page: Answer, button: string): Form {
  for (const [, head = '', body = ''] of page.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
    const pressed = [...body.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].find(
      ([, , text]) => readable(text!) === button,
    );
    if (!pressed) continue;
    const action = attribute(pressed[1]!, 'formaction') ?? attribute(head, 'action');
    if (action === null) throw new Error(`The form of “${button}” goes nowhere`);
    return { action, fields: filledIn(body) };
  }
  throw new Error(`No form has the button “${button}” (${page.status}): ${readable(page.html).slice(0, 400)}`);
}

/** Presses a button as a browser without scripts does: everything in its form is sent, with `typed` on top. */
export function press(browser: Browser, page: Answer, button: string, typed: Fields = {}): Promise<Answer> {
  const { action, fields } = formWith(page, button);
  const { _csrf: _, ...kept } = fields;
  return browser.post(action, { ...kept, ...typed });
}

/** Where the link with these words leads. */
export function linkTo(page: Answer, text: string): string {
  const found = [...page.html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)].find(
    ([, , words]) => readable(words!) === text,
  );
  const href = found && attribute(found[1]!, 'href');
  if (!href) throw new Error(`No link reads “${text}”: ${readable(page.html).slice(0, 400)}`);
  return href;
}

/** What would be sent: hidden fields, texts, ticked boxes and chosen options, each as it stands in the page. */
function filledIn(body: string): Fields {
  const fields: Fields = {};
  const add = (name: string | null, value: string) => {
    if (name === null) return;
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  };
  for (const [, head = ''] of body.matchAll(/<input\b([^>]*)>/g)) {
    const isBox = /type="(?:checkbox|radio)"/.test(head);
    if (!isBox || /\schecked\b/.test(head)) add(attribute(head, 'name'), attribute(head, 'value') ?? 'on');
  }
  for (const [, head = '', text = ''] of body.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    add(attribute(head, 'name'), unescaped(text.replace(/^\n/, '')));
  }
  for (const [, head = '', options = ''] of body.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option value="([^"]*)" selected>/.exec(options)?.[1] ?? '';
    add(attribute(head, 'name'), unescaped(chosen));
  }
  return fields;
}

function attribute(head: string, name: string): string | null {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1];
  return value === undefined ? null : unescaped(value);
}
