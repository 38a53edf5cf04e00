import type { RichDocument, RichMark, RichNode, RichValue } from './document.js';

/** Far deeper than a lesson goes, and far from what would exhaust the stack. */
const deepest = 60;

/** Reads what an editor sent; null for what is no document. It may hold kinds that nobody knows: those are left out later. */
export function readDocument(json: string): RichDocument | null {
  if (depthOf(json) > deepest * 2) return null;
  try {
    const read = node(JSON.parse(json), 0);
    return read?.type === 'doc' && read.content ? { ...read, type: 'doc', content: read.content } : null;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

/** How deep brackets go, counted before anything is built from them. Brackets in texts are counted too deep at most. */
function depthOf(json: string): number {
  let [depth, most] = [0, 0];
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (isText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if (sign === '{' || sign === '[') most = Math.max(most, (depth += 1));
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return most;
}

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function node(value: unknown, depth: number): RichNode | null {
  if (!isPlain(value) || typeof value.type !== 'string' || depth > deepest) return null;
  const { type, text, attrs, marks, content } = value;
  return {
    type,
    ...(typeof text === 'string' && { text }),
    ...(isPlain(attrs) && { attrs: attrs as Readonly<Record<string, RichValue>> }),
    ...(Array.isArray(marks) && { marks: marks.flatMap((each) => mark(each) ?? []) }),
    ...(Array.isArray(content) && { content: content.flatMap((each) => node(each, depth + 1) ?? []) }),
  };
}

function mark(value: unknown): RichMark | null {
  if (!isPlain(value) || typeof value.type !== 'string') return null;
  const attrs = isPlain(value.attrs) ? (value.attrs as Readonly<Record<string, RichValue>>) : {};
  return { type: value.type, attrs };
}
