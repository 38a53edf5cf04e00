import type { Style } from './typesetting.js';

export type Ink = 'ink' | 'inkSoft' | 'accent';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedText {
  readonly lines: readonly { readonly text: string; readonly x: number; readonly baseline: number }[];
  readonly style: Style;
  readonly ink: Ink;
}

export interface PlacedFact {
  readonly label: PlacedText;
  readonly text: PlacedText;
}

/** Lines one under the other from a top edge down, each in the middle of its leading as browsers set them. */
export function placed(lines: readonly string[], x: number, top: number, style: Style, ink: Ink): PlacedText {
  const baseline = (line: number): number => top + (line + 0.5) * style.leading + rise[style.face] * style.size;
  return { lines: lines.map((text, i) => ({ text, x, baseline: baseline(i) })), style, ink };
}

/** How far the baseline lies below the middle of a line: half of ascent less descent, in ems, as the fonts say. */
const rise = { serif: 0.262, italic: 0.262, semibold: 0.262, sans: 0.3625, sansMedium: 0.3625 } as const;
