import type { Content } from '../../../../catalog/draft/piece.js';
import type { Words } from '../../../views/words.js';
import { shortened } from '../form/form-choices.js';
import { endKey, type WayChoice, wayGraph, type WayGraph } from './way-graph.js';
import { box, layoutOf } from './way-layout.js';

/** The ways through an encounter, drawn and in words. */
export interface WayShown {
  readonly width: number;
  readonly height: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
  readonly boxes: readonly WayBox[];
  readonly lines: readonly {
    readonly path: string;
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly isBack: boolean;
  }[];
  readonly steps: readonly WayLine[];
  /** Dead ends and steps that nobody comes to, in words. */
  readonly troubles: readonly { readonly href: string; readonly text: string }[];
}

interface WayBox {
  readonly x: number;
  readonly y: number;
  readonly midX: number;
  readonly rows: readonly { readonly y: number; readonly text: string }[];
  readonly mark: string | null;
  readonly markY: number;
  readonly isEnd: boolean;
  readonly isStart: boolean;
  readonly isTroubled: boolean;
}

interface WayLine {
  readonly href: string;
  readonly name: string;
  readonly choices: readonly { readonly text: string; readonly to: string }[];
}

/** `troubled` are the places of steps in which the reader of packages finds a fault of the way, such as a condition that never holds. */
export function wayShown(content: Content, troubled: ReadonlySet<number>, words: Words): WayShown | null {
  const graph = wayGraph(content);
  if (graph.steps.length === 0) return null;
  const { width, height, boxes, lines } = layoutOf(graph);
  const byKey = new Map(graph.steps.map((step) => [step.key, step]));
  return {
    ...{ width, height, boxWidth: box.width, boxHeight: box.height },
    boxes: boxes.map(({ key, x, y }) => {
      const step = byKey.get(key);
      const faults = graph.faults.get(key) ?? [];
      const isTroubled = faults.length > 0 || (step !== undefined && troubled.has(step.number - 1));
      const [first] = faults;
      const said = step
        ? words.say('draft.item.numbered', { number: step.number, text: wordsOf(step.text, words) })
        : words.say('draft.item.next-end');
      const rows = wrapped(said);
      return {
        ...{ x, y, midX: x + box.width / 2, isTroubled, isEnd: step === undefined, isStart: key === graph.start },
        rows: rows.map((text, at) => ({
          text,
          y: y + (box.height - (isTroubled ? 14 : 0)) / 2 + 5 + (at - (rows.length - 1) / 2) * 17,
        })),
        mark: !isTroubled
          ? null
          : words.say(first === undefined ? 'draft.way.mark.to-mend' : `draft.way.mark.${first}`),
        markY: y + box.height - 8,
      };
    }),
    lines: lines.map(({ edge, path, labelX, labelY }) => ({
      ...{ path, x: labelX, y: labelY, isBack: edge.isBack },
      label: edge.choices.map((number) => words.number(number)).join(', '),
    })),
    steps: graph.steps.map((step) => ({
      href: `#steps.${step.number - 1}`,
      name: words.say('draft.item.numbered', { number: step.number, text: wordsOf(step.text, words) }),
      choices: step.choices.map((choice) => choiceSaid(choice, graph, words)),
    })),
    troubles: graph.steps.flatMap(({ key, number }) =>
      (graph.faults.get(key) ?? []).map((fault) => ({
        href: `#steps.${number - 1}`,
        text: words.say(`draft.way.trouble.${fault}`, { number }),
      })),
    ),
  };
}

function choiceSaid(
  { text, next, number }: WayChoice,
  { steps, edges }: WayGraph,
  words: Words,
): { text: string; to: string } {
  const to = steps.find(({ key }) => key === next);
  const isBack = edges.some((edge) => edge.isBack && edge.to === next && edge.choices.includes(number));
  return {
    text: words.say('draft.item.numbered', { number, text: wordsOf(text, words) }),
    to:
      next === null
        ? words.say('draft.way.to.nowhere')
        : next === endKey || !to
          ? words.say('draft.way.to.end')
          : words.say(isBack ? 'draft.way.to.back' : 'draft.way.to.step', { number: to.number }),
  };
}

const wordsOf = (text: string, words: Words): string => shortened(text) || words.say('draft.item.empty');

const lineLength = 24;

/** Two lines at most, as wide as a box. */
function wrapped(text: string): readonly string[] {
  if (text.length <= lineLength) return [text];
  const cut = text.lastIndexOf(' ', lineLength);
  const at = cut > 8 ? cut : lineLength;
  const rest = text.slice(at).trim();
  return [text.slice(0, at), rest.length <= lineLength ? rest : `${rest.slice(0, lineLength - 1).trimEnd()}…`];
}
