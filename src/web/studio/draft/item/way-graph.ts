import { isContent } from '../../../../catalog/draft/content-parts.js';
import type { Content } from '../../../../catalog/draft/piece.js';
import { listAt, valueAt } from '../form/tree.js';

/** A step of an encounter in writing, as far as it is written. */
export interface WayStep {
  readonly key: string;
  /** From 1, as the form counts them. */
  readonly number: number;
  readonly text: string;
  readonly choices: readonly WayChoice[];
}

export interface WayChoice {
  readonly number: number;
  readonly text: string;
  readonly score: number | null;
  /** The step that it leads to; `end`; or null where that is not said, or there is no such step. */
  readonly next: string | null;
}

export type WayFault = 'no-choice' | 'leads-nowhere' | 'unreached';

/** An encounter as a graph: its steps in layers, each below all that lead to it, those that lead back aside. */
export interface WayGraph {
  readonly start: string | null;
  readonly steps: readonly WayStep[];
  /** The layer of each step, from 0; steps to which no way leads have none. */
  readonly layers: ReadonlyMap<string, number>;
  readonly edges: readonly WayEdge[];
  readonly faults: ReadonlyMap<string, readonly WayFault[]>;
}

/** `choices` are numbers of the choices that lead this way; `isBack`: the way may go round. */
export interface WayEdge {
  readonly from: string;
  readonly to: string;
  readonly choices: readonly number[];
  readonly isBack: boolean;
}

export const endKey = 'end';

export function wayGraph(content: Content): WayGraph {
  const steps = stepsIn(content);
  const known = new Set(steps.map(({ key }) => key));
  const asked = valueAt(content, ['start']);
  const start = typeof asked === 'string' && known.has(asked) ? asked : null;
  const edges = steps.flatMap(edgesOf);
  const { order, back } = walk(start, edges);
  const layers = layersOf(start, order, edges, back);
  return {
    ...{ start, steps, layers },
    edges: edges.map((edge) => ({ ...edge, isBack: back.has(edge) })),
    faults: new Map(
      steps.map(({ key, choices }) => [
        key,
        [
          ...(choices.length === 0 ? (['no-choice'] as const) : []),
          ...(choices.some(({ next }) => next === null) ? (['leads-nowhere'] as const) : []),
          ...(layers.has(key) ? [] : (['unreached'] as const)),
        ],
      ]),
    ),
  };
}

function stepsIn(content: Content): readonly WayStep[] {
  const entries = listAt(content, 'steps').filter(isContent);
  const known = new Set<unknown>([endKey, ...entries.map(({ key }) => key)]);
  return entries.map((entry, at) => ({
    ...{ key: textAt(entry, 'key'), number: at + 1, text: textAt(entry, 'text') },
    choices: listAt(entry, 'choices')
      .filter(isContent)
      .map((choice, place) => {
        const { next, score } = choice;
        return {
          ...{ number: place + 1, text: textAt(choice, 'text'), score: typeof score === 'number' ? score : null },
          next: typeof next === 'string' && known.has(next) ? next : null,
        };
      }),
  }));
}

const textAt = (content: Content, name: string): string => {
  const value = content[name];
  return typeof value === 'string' ? value : '';
};

type Edge = Omit<WayEdge, 'isBack'>;

/** One edge for all choices of a step that lead to the same place. */
function edgesOf({ key, choices }: WayStep): readonly Edge[] {
  const targets = new Map<string, number[]>();
  for (const { next, number } of choices) {
    if (next !== null) targets.set(next, [...(targets.get(next) ?? []), number]);
  }
  return [...targets].map(([to, numbers]) => ({ from: key, to, choices: numbers }));
}

/** Depth first from the start: every place after all that it leads to, and the edges that lead back to where one came from. */
function walk(
  start: string | null,
  edges: readonly Edge[],
): { readonly order: readonly string[]; readonly back: ReadonlySet<Edge> } {
  const out = new Map<string, Edge[]>();
  for (const edge of edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  const [order, back, state] = [[] as string[], new Set<Edge>(), new Map<string, 'open' | 'done'>()];
  const visit = (key: string): void => {
    state.set(key, 'open');
    for (const edge of out.get(key) ?? []) {
      const there = state.get(edge.to);
      if (there === 'open') back.add(edge);
      else if (there === undefined) visit(edge.to);
    }
    state.set(key, 'done');
    order.push(key);
  };
  if (start !== null) visit(start);
  return { order, back };
}

/** The longest way to each place, without going round. */
function layersOf(
  start: string | null,
  order: readonly string[],
  edges: readonly Edge[],
  back: ReadonlySet<Edge>,
): ReadonlyMap<string, number> {
  const layers = new Map<string, number>(start === null ? [] : [[start, 0]]);
  for (const key of order.toReversed()) {
    const layer = layers.get(key) ?? 0;
    for (const edge of edges) {
      if (edge.from !== key || back.has(edge)) continue;
      layers.set(edge.to, Math.max(layers.get(edge.to) ?? 0, layer + 1));
    }
  }
  return layers;
}
