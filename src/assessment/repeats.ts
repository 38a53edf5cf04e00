import { pathText, type Fault, type Path } from './fault.js';

/** A key that stands twice in one list: an answer by that key could mean either. */
export function repeatedKeys(entries: readonly { readonly key: string }[], ...at: Path): readonly Fault[] {
  return repeats(entries.map((entry) => entry.key)).map(({ index, first }) => ({
    at: pathText([...at, index, 'key']),
    message: `The key “${entries[index]?.key ?? ''}” is already the key of number ${first + 1}.`,
  }));
}

/** A text that stands twice in one list: nobody could tell the two apart, and only one of them would be right. */
export function repeatedTexts(entries: readonly { readonly text: string }[], ...at: Path): readonly Fault[] {
  return repeats(entries.map((entry) => entry.text.toLowerCase())).map(({ index, first }) => ({
    at: pathText([...at, index, 'text']),
    message: `This says the same as number ${first + 1}.`,
  }));
}

export function repeats(values: readonly (string | number)[]): readonly { index: number; first: number }[] {
  return values
    .map((value, index) => ({ index, first: values.indexOf(value) }))
    .filter(({ index, first }) => first !== index);
}
