/** Something wrong in an item or an answer: `at` is the path inside it (`options[2].key`), empty for the whole. */
export interface Fault {
  readonly at: string;
  readonly message: string;
}

export type Path = readonly (string | number)[];

/** Writes a path as people read it: `['options', 2, 'key']` is `options[2].key`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** Reads `options[2].key` back into its steps, so that the importer can find the line of a fault in its file. */
export function pathOf(at: string): Path {
  const steps = at.match(/\[\d+\]|[^.[\]]+/g) ?? [];
  return steps.map((step) => (step.startsWith('[') ? Number(step.slice(1, -1)) : step));
}
