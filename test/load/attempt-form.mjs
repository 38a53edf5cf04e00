// The form of an attempt as a browser reads it: what it would send, item by item, and how somebody answers it.

/** By the form name of each item: its controls and what is filled in. `page` is the page's own name. */
export function readAttempt(html) {
  const items = new Map();
  const itemOf = (name) => {
    const [own] = /^i\d+/.exec(name) ?? [];
    if (own === undefined) return null;
    if (!items.has(own))
      items.set(own, { name: own, version: '', boxes: [], lists: [], texts: [], lines: [], shown: [] });
    return items.get(own);
  };
  for (const [, tag, head, inner] of html.matchAll(
    /<(input|select|button)\b([^>]*)>((?:<option[^>]*>[^<]*<\/option>)*)/g,
  )) {
    const [name = '', value = '', type = 'text'] = ['name', 'value', 'type'].map((each) => attribute(head, each));
    const item = itemOf(name);
    if (!item) continue;
    if (name === `${item.name}.version`) item.version = value;
    else if (tag === 'button') keepLine(item, value);
    else if (tag === 'select') keepList(item, name, inner);
    else if (type === 'radio' || type === 'checkbox') {
      item.boxes.push({ name, value, type });
      if (/\schecked\b/.test(head)) item.shown.push([name, value]);
    } else {
      if (type === 'text') item.texts.push(name);
      if (value !== '') item.shown.push([name, value]);
    }
  }
  const page = /name="page" value="([^"]*)"/.exec(html)?.[1] ?? '';
  const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
  return { items, page, token };
}

/** What a paper asks and offers, in its order: the same as long as the paper is. Lines stand as they were answered, and are left out. */
export const paperIn = (html) => (html.match(/\b(?:asked|option|prompt) \d+-\w+/g) ?? []).join();

const attribute = (head, name) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1];

function keepLine(item, move) {
  const [line] = move.split(':');
  if (line !== '' && !item.lines.includes(line)) item.lines.push(line);
}

function keepList(item, name, inner) {
  const options = [...inner.matchAll(/<option value="([^"]*)"( selected)?>/g)];
  item.lists.push({ name, values: options.map(([, value]) => value).filter((value) => value !== '') });
  const chosen = options.find(([, value, selected]) => selected && value !== '');
  if (chosen) item.shown.push([name, chosen[1]]);
}

/** One answer to an item, by chance: the fields that a browser would send for it. */
export function anAnswer({ name, boxes, lists, texts, lines }, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const mixed = (list) => list.map((each) => [random(), each]).sort(([a], [b]) => a - b);
  if (lines.length > 0)
    return [
      [
        name,
        mixed(lines)
          .map(([, line]) => line)
          .join(),
      ],
    ];
  const [box] = boxes;
  const given = [...texts.map((text) => [text, String(Math.floor(random() * 100))])];
  const options = mixed(lists[0]?.values ?? []);
  for (const [at, list] of lists.entries()) given.push([list.name, (options[at] ?? pick(options))[1]]);
  if (box?.type === 'radio') given.push([box.name, pick(boxes).value]);
  if (box?.type === 'checkbox') {
    const many = 1 + Math.floor(random() * (boxes.length - 1));
    const chosen = mixed(boxes)
      .slice(0, many)
      .map(([, { value }]) => value);
    given.push(...chosen.sort().map((value) => [box.name, value]));
  }
  return given;
}

/** The same fields in the same order, however they were read. */
export const inOrder = (fields) =>
  fields
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
