/** One thing that is wrong in a content package, and where: lines count from 1, and a whole file is faulty at its first. */
export interface ContentFault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** `modules/01/quiz.yaml:42: item m1-03 …`, which editors turn into a link. */
export function faultText({ file, line, message }: ContentFault): string {
  return `${file}:${line}: ${message}`;
}

/** Gathers faults from all over a package, so that an author sees every one of them at once. */
export class FaultList {
  readonly #faults = new Map<string, ContentFault>();

  add(file: string, line: number, message: string): void {
    const fault = { file, line, message };
    this.#faults.set(faultText(fault), fault);
  }

  get isEmpty(): boolean {
    return this.#faults.size === 0;
  }

  /** By file, then line, each once. */
  sorted(): readonly ContentFault[] {
    return [...this.#faults.values()].sort(
      (a, b) => inOrder(a.file, b.file) || a.line - b.line || inOrder(a.message, b.message),
    );
  }
}

/** Order of code units: the same on every machine, whatever its language. */
function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
