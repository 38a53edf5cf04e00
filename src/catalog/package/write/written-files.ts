import type { PieceName } from '../../draft/piece.js';

interface Place {
  /** The first line that is about the piece. */
  readonly line: number;
  readonly piece: PieceName;
}

/** Text that is about one piece. */
export interface WrittenPart {
  readonly text: string;
  readonly piece: PieceName;
}

/** Files as they are written, which remember the piece that each line is about. */
export class WrittenFiles {
  readonly files = new Map<string, string>();
  readonly #places = new Map<string, readonly Place[]>();

  /** Every part begins on a line of its own. */
  add(file: string, parts: readonly WrittenPart[]): void {
    const places: Place[] = [];
    let line = 1;
    for (const {
      text,
      piece: { kind, key },
    } of parts) {
      places.push({ line, piece: { kind, key } });
      line += linesIn(text);
    }
    this.files.set(file, parts.map(({ text }) => text).join(''));
    this.#places.set(file, places);
  }

  /** The piece that a line of a file is about; null for a file that was not written here. */
  placeOf(file: string, line: number): PieceName | null {
    const places = this.#places.get(file) ?? [];
    let [from, to] = [0, places.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if ((places[middle]?.line ?? Infinity) <= line) from = middle;
      else to = middle;
    }
    return places[from]?.piece ?? null;
  }
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
