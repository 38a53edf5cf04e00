// Cleans what is pasted: structure stays, looks go. Word writes lists as paragraphs with a style, and tables of paragraphs.

/** Takes HTML of any origin and gives HTML that the editor's schema can read. Nothing in it is ever run or loaded. */
export function cleanPaste(html) {
  const unstyled = html
    .replace(/\sstyle\s*=/gi, ' data-style=') // what the content policy would speak up about
    .replace(/<(\/?)style\b/gi, '<$1template')
    .replace(/<!\[[^\]]*\]>/g, '');
  const { body } = new window.DOMParser().parseFromString(unstyled, 'text/html');
  for (const each of body.querySelectorAll('style, script, meta, link, title, template, object, iframe, svg, img'))
    each.remove();
  for (const comment of comments(body)) comment.remove();
  for (const each of body.querySelectorAll('*')) if (each.localName.includes(':')) each.replaceWith(...each.childNodes);
  wordLists(body);
  for (const each of body.querySelectorAll('td, th')) oneParagraph(each);
  for (const table of body.querySelectorAll('table')) withHead(table);
  return body.innerHTML;
}

function comments(body) {
  const found = [];
  const walker = document.createTreeWalker(body, window.NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

const levelOf = (paragraph) => Number(/mso-list:[^;]*level(\d)/i.exec(paragraph.dataset.style ?? '')?.[1] ?? 0);

function wordLists(body) {
  let open = [];
  for (const paragraph of body.querySelectorAll('p')) {
    const level = levelOf(paragraph);
    const isNext = open.length > 0 && open[0].list.nextElementSibling === paragraph;
    if (!isNext) open = [];
    if (level === 0) continue;
    open = open.filter((each) => each.level <= level);
    if (open.at(-1)?.level !== level) open.push(begun(paragraph, level, open.at(-1)));
    const item = document.createElement('li');
    const words = document.createElement('p');
    for (const mark of paragraph.querySelectorAll('[data-style]')) {
      if (/mso-list:\s*ignore/i.test(mark.dataset.style)) mark.remove();
    }
    words.append(...paragraph.childNodes);
    item.append(words);
    open.at(-1).list.append(item);
    paragraph.remove();
  }
}

function begun(paragraph, level, above) {
  const sign = paragraph.querySelector('[data-style*="mso-list"]')?.textContent.trim() ?? '';
  const list = document.createElement(/^\(?\w{1,3}[.)]/.test(sign) ? 'ol' : 'ul');
  if (above) above.list.lastElementChild.append(list);
  else paragraph.before(list);
  return { level, list };
}

const blocks = 'p, div, h1, h2, h3, h4, h5, h6, li, blockquote, pre';

/** A cell holds one paragraph. */
function oneParagraph(cell) {
  for (const block of [...cell.querySelectorAll(blocks)].reverse()) block.replaceWith(...block.childNodes, ' ');
  for (const list of cell.querySelectorAll('ul, ol, table')) list.replaceWith(...list.childNodes);
  const paragraph = document.createElement('p');
  paragraph.append(...cell.childNodes);
  cell.append(paragraph);
}

/** The first row of a table holds the heads of its columns. */
function withHead(table) {
  for (const cell of table.querySelector('tr')?.querySelectorAll('td') ?? []) {
    const head = document.createElement('th');
    for (const name of ['colspan', 'rowspan']) {
      if (cell.hasAttribute(name)) head.setAttribute(name, cell.getAttribute(name));
    }
    head.append(...cell.childNodes);
    cell.replaceWith(head);
  }
}
