/** What is wrong with a page's HTML, as sentences; a page that is sound has none. */
export function faultsOfPage(html: string): string[] {
  return [
    ...repeatedIds(html),
    ...danglingReferences(html),
    ...unnamedControls(html),
    ...(/\sstyle\s*=/i.test(html) || /<style/i.test(html) ? ['has an inline style'] : []),
    ...(/<script(?![^>]*\ssrc=)/i.test(html) || /\son[a-z]+\s*=/i.test(html) ? ['has an inline script'] : []),
    ...(/>\s*(undefined|null|NaN|\[object Object\])\s*</.test(html) ? ['prints a value that was not meant'] : []),
    ...(count(html, /<h1[\s>]/g) === 1 ? [] : ['has not exactly one h1']),
    ...skippedHeadings(html),
    ...unbalanced(html),
  ];
}

const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length;
const ids = (html: string) => [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');

function repeatedIds(html: string): string[] {
  const all = ids(html);
  return all.filter((id, place) => all.indexOf(id) !== place).map((id) => `has the id "${id}" twice`);
}

function danglingReferences(html: string): string[] {
  const known = new Set(ids(html));
  const pattern = /\s(?:for|aria-labelledby|aria-describedby|popovertarget|href)="(#?)([^"]*)"/g;
  return [...html.matchAll(pattern)]
    .filter(([whole, hash]) => hash === '#' || !whole.includes('href='))
    .flatMap(([, , targets]) => (targets ?? '').split(' '))
    .filter((target) => !known.has(target))
    .map((target) => `refers to "${target}", which no element is`);
}

function unnamedControls(html: string): string[] {
  const labelled = new Set([...html.matchAll(/<label[^>]*\sfor="([^"]*)"/g)].map(([, id]) => id));
  return [...html.matchAll(/<(input|select|textarea)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="hidden"|\shidden>/.test(tag))
    .filter((tag) => !labelled.has(/\sid="([^"]*)"/.exec(tag)?.[1] ?? ''))
    .map((tag) => `has a control without a label: ${tag}`);
}

function skippedHeadings(html: string): string[] {
  const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
  return levels
    .filter((level, place) => level > (levels[place - 1] ?? level) + 1)
    .map((level) => `skips to a heading of level ${level}`);
}

const alone = new Set(['meta', 'link', 'input', 'br', 'hr', 'img', 'path', 'circle', 'track']);

function unbalanced(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = '', self] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b(?:"[^"]*"|[^">])*?(\/?)>/g)) {
    if (self === '/' || alone.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return [`closes ${name}, which is not open`];
  }
  return open.map((name) => `does not close ${name}`);
}
