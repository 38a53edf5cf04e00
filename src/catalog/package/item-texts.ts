import type { Path } from './yaml-source.js';

export interface ItemTexts {
  readonly texts: readonly { readonly path: Path; readonly text: string }[];
  /** Keys in the lists called `citations`. */
  readonly citations: readonly { readonly path: Path; readonly key: string }[];
}

/** Fields of an item, of any type and at any depth, that are printed as Markdown. */
const printed = new Set([
  'stem',
  'scenario',
  'rationale',
  'text',
  'feedback',
  'otherwise',
  'hint',
  'description',
  'consequence',
  'guidance',
  'criterion',
]);

/** Finds the texts and citations in an item as it was written, so that one with a faulty shape is checked all the same. */
export function textsOf(written: unknown): ItemTexts {
  const texts: { path: Path; text: string }[] = [];
  const citations: { path: Path; key: string }[] = [];
  const walk = (value: unknown, path: Path): void => {
    const field = path.findLast((step) => typeof step === 'string');
    if (typeof value === 'string') {
      if (field === 'citations') citations.push({ path, key: value });
      else if (typeof field === 'string' && printed.has(field)) texts.push({ path, text: value });
    } else if (Array.isArray(value)) {
      for (const [index, entry] of value.entries()) walk(entry, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, entry] of Object.entries(value)) walk(entry, [...path, name]);
    }
  };
  walk(written, []);
  return { texts, citations };
}
