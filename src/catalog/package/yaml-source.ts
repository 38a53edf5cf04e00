import { isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar, visit, type Document, type YAMLError } from 'yaml';

export type Path = readonly PropertyKey[];

export interface LineFault {
  readonly line: number;
  readonly message: string;
}

/** A YAML text as plain data, which remembers the line of everything in it. */
export class YamlSource {
  /** Undefined when the text is too broken to be read. */
  readonly value: unknown;
  readonly faults: readonly LineFault[];
  readonly #document: Document | null;
  readonly #lines = new LineCounter();
  readonly #firstLine: number;

  constructor(text: string, firstLine = 1) {
    this.#firstLine = firstLine;
    this.#document = this.#parse(text);
    const faults = this.#document ? this.#faultsOf(this.#document, text) : [];
    this.faults = this.#document ? faults : [{ line: firstLine, message: 'This YAML is nested too deeply.' }];
    const broken = !this.#document || this.#document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
    this.value = broken || hasTricks(this.#document) ? undefined : this.#document?.toJS({ maxAliasCount: 0 });
  }

  /** The line on which something stands: of a field its name, of a thing that is missing the thing that lacks it. */
  lineOf(path: Path): number {
    return this.#lineAt(this.#find(path).offset);
  }

  /** The line of the nth line of a text: exact in a block that begins with `|`, else the line where the text begins. */
  lineWithin(path: Path, nth: number): number {
    const { node, offset } = this.#find(path);
    if (!isScalar(node) || node.type !== Scalar.BLOCK_LITERAL) return this.#lineAt(offset);
    return this.#lineAt(node.range?.[0] ?? offset) + nth;
  }

  #parse(text: string): Document | null {
    try {
      return parseDocument(text, {
        lineCounter: this.#lines,
        prettyErrors: false,
        resolveKnownTags: false,
        stringKeys: true,
        uniqueKeys: true,
        logLevel: 'error',
      });
    } catch {
      return null; // the parser calls itself for each level, and somebody made more levels than there is room for
    }
  }

  #faultsOf(document: Document, text: string): readonly LineFault[] {
    const faults = [...document.errors, ...document.warnings].map((error) => ({
      line: this.#lineAt(error.pos[0]),
      message: yamlWords(error, text),
    }));
    eachTrick(document, (offset, message) => faults.push({ line: this.#lineAt(offset), message }));
    return faults;
  }

  #lineAt(offset: number): number {
    return Math.max(this.#lines.linePos(offset).line, 1) + this.#firstLine - 1;
  }

  #find(path: Path): { node: unknown; offset: number } {
    let node: unknown = this.#document?.contents;
    let offset = startOf(node) ?? 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
        if (!pair) break;
        offset = startOf(pair.key) ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(step)];
        if (item === undefined) break;
        offset = startOf(item) ?? offset;
        node = item;
      } else break;
    }
    return { node, offset };
  }
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
}

function yamlWords({ code, message, pos }: YAMLError, text: string): string {
  if (code === 'DUPLICATE_KEY') return `The field \`${/^[^:\n]*/.exec(text.slice(pos[0]))?.[0]}\` stands here twice.`;
  if (code === 'MULTIPLE_DOCS') return 'A file holds one document: a line of --- begins another.';
  if (code === 'TAB_AS_INDENT') return 'Lines are indented with spaces, not with tabs.';
  return `This is not valid YAML: ${message}.`.replace(/\.\.$/, '.');
}

/** Anchors, aliases and tags let a short text stand for a huge or a strange one, and no author needs them here. */
function eachTrick(document: Document, found: (offset: number, message: string) => void): void {
  visit(document, {
    Alias: (_, { range }) => found(range?.[0] ?? 0, 'Aliases (*name) are not allowed; write the text out.'),
    Node: (_, node) => {
      const start = node.range?.[0] ?? 0;
      if ('anchor' in node && node.anchor) found(start, 'Anchors (&name) are not allowed; write the text out.');
      if (node.tag) found(start, `Tags (${node.tag}) are not allowed.`);
    },
  });
}

function hasTricks(document: Document | null): boolean {
  let tricks = false;
  if (document) eachTrick(document, () => (tricks = true));
  return tricks;
}
