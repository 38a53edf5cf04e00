import { createHash } from 'node:crypto';

/** A rosette in a box from −60 to 60 either way, for thin lines and no fill; the middle stays free for the hours. */
export interface Seal {
  readonly curves: readonly Curve[];
  readonly rings: readonly { readonly radius: number; readonly width: number }[];
  readonly lineWidth: number;
}

/** A closed curve in cubic pieces, which join smoothly: the first handle of each mirrors the last one before it. */
export interface Curve {
  readonly start: Point;
  readonly pieces: readonly (readonly [handle: Point, handle: Point, end: Point])[];
}

/** Written with one decimal, a point of both SVG and PDF. */
type Point = `${string} ${string}`;

interface Band {
  readonly outer: number;
  readonly inner: number;
  readonly lobes: number;
  /** Turns of the carrying circle; without a factor in common with the lobes, so that one curve draws them all. */
  readonly turns: number;
  /** How far the band is turned, in lobes. */
  readonly phase: number;
}

/**
 * The certificate's seal, a guilloche as on banknotes, whose geometry follows from the serial alone: another serial
 * shows another figure. It is an ornament that people can compare, not a proof; the proof is the public page.
 */
export function seal(serial: string): Seal {
  const digest = createHash('sha256').update(serial).digest();
  const drawn = (at: number): number => digest.readUInt16BE(2 * at) / 65536;
  const lobes = 31 + Math.floor(drawn(0) * 10);
  const wide = { outer: 57, inner: 33 + drawn(1) * 6, lobes, turns: turns(lobes, drawn(2)), phase: 0 };
  const narrow = { outer: 43 + drawn(3) * 6, inner: 29.5, lobes, turns: turns(lobes, drawn(4)), phase: drawn(5) };
  return {
    curves: [hypotrochoid(wide), hypotrochoid(narrow)],
    rings: [
      { radius: 58.5, width: 0.35 },
      { radius: 27.5, width: 0.8 },
    ],
    lineWidth: 0.35,
  };
}

/** The curve as SVG path data, in the short form for smooth pieces. */
export function sealPath({ start, pieces }: Curve): string {
  const [first, ...rest] = pieces;
  return `M${start}C${first?.join(' ') ?? ''}${rest.map(([, handle, end]) => `S${handle} ${end}`).join('')}Z`;
}

/** The curve as PDF's operators. */
export function sealOperators({ start, pieces }: Curve): string {
  return `${start} m ${pieces.map((piece) => `${piece.join(' ')} c`).join(' ')} h`;
}

/** Near half the lobes a curve is a slowly turning ellipse, near a third of them a triangle; further out it is a tangle. */
function turns(lobes: number, drawn: number): number {
  const choices = Array.from({ length: lobes }, (_, n) => n).filter(
    (n) => n > 0.36 * lobes && n < 0.5 * lobes && commonFactor(n, lobes) === 1,
  );
  return choices[Math.floor(drawn * choices.length)] ?? 1;
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b);
}

/**
 * The path of a point on a circle that rolls inside another, z(t) = A·e^{imt} + B·e^{−int}, in smooth cubic pieces whose
 * handles are a third of the derivative (Hermite's form): at four pieces for each lobe within 0.1 of the curve.
 */
function hypotrochoid({ outer, inner, lobes, turns: m, phase }: Band): Curve {
  const [a, b, n] = [(outer + inner) / 2, (outer - inner) / 2, lobes - m];
  const step = (2 * Math.PI) / (4 * lobes);
  const turn = (2 * Math.PI * phase) / lobes;
  const at = (piece: number): { before: Point; here: Point; after: Point } => {
    const [one, other] = [m * piece * step + turn, n * piece * step - turn];
    const [x, y] = [a * Math.cos(one) + b * Math.cos(other), a * Math.sin(one) - b * Math.sin(other)];
    const [dx, dy] = [
      (-step / 3) * (a * m * Math.sin(one) + b * n * Math.sin(other)),
      (step / 3) * (a * m * Math.cos(one) - b * n * Math.cos(other)),
    ];
    return { before: point(x - dx, y - dy), here: point(x, y), after: point(x + dx, y + dy) };
  };
  let from = at(0);
  const start = from.here;
  const pieces = Array.from({ length: 4 * lobes }, (_, i) => {
    const to = at(i + 1);
    const piece = [from.after, to.before, to.here] as const;
    from = to;
    return piece;
  });
  return { start, pieces };
}

function point(x: number, y: number): Point {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
