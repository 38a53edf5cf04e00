import { endKey, type WayEdge, type WayGraph } from './way-graph.js';

/** A box of the drawing, in units of the drawing. */
export interface Box {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** A line between two boxes, as SVG writes a path, with the place of its label. */
export interface Line {
  readonly edge: WayEdge;
  readonly path: string;
  readonly labelX: number;
  readonly labelY: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

export const box = { width: 176, height: 66 } as const;
const gap = { across: 28, down: 58 } as const;
const margin = 30;

/** Layer below layer, each centred; the end stands last, and behind it whatever no way leads to. */
export function layoutOf({ steps, layers, edges }: WayGraph): Layout {
  const deepest = Math.max(-1, ...[...layers].filter(([key]) => key !== endKey).map(([, layer]) => layer));
  const rowOf = (key: string): number => (key === endKey ? deepest + 1 : (layers.get(key) ?? deepest + 2));
  const rows = new Map<number, string[]>();
  const keys = [...new Set(steps.map(({ key }) => key))];
  for (const key of layers.has(endKey) ? [...keys, endKey] : keys) {
    rows.set(rowOf(key), [...(rows.get(rowOf(key)) ?? []), key]);
  }
  const used = [...rows.keys()].sort((a, b) => a - b);
  const most = Math.max(1, ...[...rows.values()].map((row) => row.length));
  const width = most * (box.width + gap.across) - gap.across + 2 * margin;
  const boxes = used.flatMap((row, at) => {
    const own = rows.get(row) ?? [];
    const length = own.length * (box.width + gap.across) - gap.across;
    return own.map((key, place) => ({
      key,
      x: (width - length) / 2 + place * (box.width + gap.across),
      y: margin + at * (box.height + gap.down),
    }));
  });
  const places = new Map(boxes.map((each) => [each.key, each]));
  return {
    width,
    height: 2 * margin + used.length * (box.height + gap.down) - gap.down,
    boxes,
    lines: edges.flatMap((edge) => lineOf(edge, edges, places) ?? []),
  };
}

function lineOf(edge: WayEdge, edges: readonly WayEdge[], places: ReadonlyMap<string, Box>): Line | null {
  const [from, to] = [places.get(edge.from), places.get(edge.to)];
  if (!from || !to) return null;
  const out = edges.filter((each) => each.from === edge.from);
  const share = (out.indexOf(edge) + 1) / (out.length + 1);
  const x1 = from.x + box.width * share;
  const y1 = from.y + box.height;
  if (to.y > from.y) {
    const x2 = to.x + box.width * (0.3 + 0.4 * share);
    const bend = (to.y - y1) / 2;
    const path = `M${round(x1)} ${round(y1)}C${round(x1)} ${round(y1 + bend)} ${round(x2)} ${round(to.y - bend)} ${round(x2)} ${round(to.y)}`;
    return { edge, path, labelX: round(x1), labelY: round(y1 + 17) };
  }
  const side = to.x + box.width;
  const path = `M${round(x1)} ${round(y1)}C${round(x1)} ${round(y1 + 40)} ${round(side + 40)} ${round(y1 + 20)} ${round(side + 24)} ${round(to.y + box.height / 2)}L${round(side)} ${round(to.y + box.height / 2)}`;
  return { edge, path, labelX: round(x1), labelY: round(y1 + 17) };
}

const round = (value: number): number => Math.round(value * 10) / 10;
