// How the editor shows what is more than words: boxes, claims, figures, footnotes, citations, pictures and source.
import { sourceOf } from './lesson-editor-schema.js';

/** `words` are those of the page; `names` say what keys mean; `headings` are those that a content note can lead to. */
export function partViews(words, names, headings) {
  return {
    container: (node, view, at) => new ContainerView(node, view, at, { words, names, headings }),
    footnote: (node, view, at) => new FootnoteView(node, view, at, words),
    source: (node, view, at) => new SourceView(node, view, at, words),
    citation: (node) => inline('span', 'cite-name', citationName(node, names)),
    footnoteRef: ({ attrs }) => inline('sup', 'cite-name', attrs.label),
    image: ({ attrs }) => inline('span', 'picture-name', `${words.picture}: ${attrs.alt || attrs.src}`),
    sourceText: ({ attrs }) => inline('code', 'source-text', attrs.text),
  };
}

function inline(tag, className, text) {
  const dom = element(tag, className);
  dom.textContent = text;
  return { dom };
}

const citationName = ({ attrs }, { studies }) =>
  attrs.marks.map(({ key, role }) => `${studies[key] ?? key}${role === 'supports' ? '' : ` (${role})`}`).join('; ') ||
  sourceOf(attrs.marks);

function element(tag, className, props = {}) {
  return Object.assign(document.createElement(tag), { className, ...props });
}

/** The head of a part: its name, its field, and a button that takes it out. */
class Part {
  constructor(node, view, at, name, words) {
    Object.assign(this, { node, view, at });
    this.dom = element('section', 'part');
    this.head = element('div', 'part-head', { contentEditable: 'false' });
    this.name = element('span', 'callout-name', { textContent: name });
    const remove = element('button', 'button plain small', { type: 'button', textContent: words.remove });
    remove.append(element('span', 'vh', { textContent: ` ${name}` }));
    remove.addEventListener('click', () => this.remove());
    this.head.append(this.name, remove);
    this.dom.append(this.head);
  }

  remove() {
    const { state } = this.view;
    this.view.dispatch(state.tr.delete(this.at(), this.at() + this.node.nodeSize));
    this.view.focus();
  }

  set(attrs) {
    const { state } = this.view;
    this.view.dispatch(state.tr.setNodeMarkup(this.at(), null, { ...this.node.attrs, ...attrs }));
  }

  stopEvent(event) {
    return this.head.contains(event.target) || (this.medium?.contains(event.target) ?? false);
  }

  ignoreMutation(mutation) {
    return mutation.type !== 'selection' && !this.contentDOM?.contains(mutation.target);
  }
}

/** What a medium is: its picture, its title and kind, and what still lacks of its words. */
function mediumParts(key, medium, words) {
  if (!medium) return [element('p', '', { textContent: `${key}. ${words.mediumUnknown}` })];
  const { kind, src, alt, title, about, lacks, href } = medium;
  const name = element('p', '');
  name.append(element('b', '', { textContent: title }), ` ${about}`);
  const link = element('a', '', { href, target: '_blank', rel: 'opener', textContent: words.mediumWords });
  const said = element('p', 'quiet', { textContent: `${lacks} ` });
  said.append(link);
  const picture = kind === 'image' ? [element('img', 'thumb', { src, alt: alt ?? '' })] : [];
  return [...picture, name, said];
}

const datasetName = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

class ContainerView extends Part {
  constructor(node, view, at, { words, names, headings }) {
    const { name } = node.attrs;
    super(node, view, at, words[datasetName(name)], words);
    Object.assign(this, { names, headings, words });
    this.dom.classList.add('callout', name);
    this.dom.dataset.container = name;
    this.contentDOM = element('div', 'part-content');
    if (name === 'case') this.field(element('input', 'control small', { type: 'text' }), words.caseTitle);
    if (name === 'content-note') this.field(this.anchors(), words.anchor);
    if (name === 'claim' || name === 'figure') {
      this.what = element('p', 'part-what', { contentEditable: 'false' });
      this.dom.append(this.what, element('p', 'hint', { contentEditable: 'false', textContent: words[`${name}Body`] }));
    }
    if (name === 'media') {
      this.medium = element('div', 'part-what part-medium', { contentEditable: 'false' });
      this.dom.append(this.medium, element('p', 'hint', { contentEditable: 'false', textContent: words.mediaBody }));
    }
    this.dom.append(this.contentDOM);
    this.show();
  }

  field(control, label) {
    const line = element('label', 'part-field', { textContent: label });
    control.addEventListener('change', () => this.set({ argument: control.value.trim() }));
    control.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault();
    });
    line.append(control);
    this.head.append(line);
    this.control = control;
  }

  anchors() {
    const select = element('select', 'control small');
    select.addEventListener('focus', () => this.choices(select));
    return select;
  }

  choices(select) {
    const { argument } = this.node.attrs;
    const known = this.headings.list;
    const all =
      known.some(({ id }) => id === argument) || !argument ? known : [...known, { id: argument, text: argument }];
    const none = { id: '', text: this.words.anchorNone };
    select.replaceChildren(
      ...[none, ...all].map(({ id, text }) =>
        Object.assign(document.createElement('option'), { value: id, textContent: text }),
      ),
    );
    select.value = argument;
  }

  show() {
    const { name, argument } = this.node.attrs;
    if (this.control?.localName === 'select') this.choices(this.control);
    else if (this.control && this.control.value !== argument) this.control.value = argument;
    if (this.what) this.what.textContent = this.names[`${name}s`][argument] ?? argument;
    if (this.medium) this.medium.replaceChildren(...mediumParts(argument, this.names.media[argument], this.words));
  }

  update(node) {
    if (node.type !== this.node.type || node.attrs.name !== this.node.attrs.name) return false;
    this.node = node;
    this.show();
    return true;
  }
}

class FootnoteView extends Part {
  constructor(node, view, at, words) {
    super(node, view, at, `${words.footnote} ${node.attrs.label}`, words);
    this.dom.classList.add('footnote');
    this.contentDOM = element('div', 'part-content');
    this.dom.append(this.contentDOM);
  }
}

class SourceView extends Part {
  constructor(node, view, at, words) {
    super(node, view, at, words.source, words);
    this.dom.classList.add('source-part');
    this.area = element('textarea', 'control source', {
      value: node.attrs.text,
      rows: node.attrs.text.split('\n').length + 1,
    });
    this.area.setAttribute('aria-label', words.source);
    this.area.addEventListener('input', () => this.set({ text: this.area.value }));
    this.dom.append(this.area);
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    if (this.area.value !== node.attrs.text) this.area.value = node.attrs.text;
    return true;
  }

  stopEvent() {
    return true;
  }

  ignoreMutation() {
    return true;
  }
}
