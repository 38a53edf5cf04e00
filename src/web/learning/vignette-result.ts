import type { Moved, OtherWay, Replay, ReplayedStep } from '../../assessment/vignette/replay.js';
import type { VignetteStep } from '../../assessment/vignette/vignette-item.js';
import type { Bibliography } from '../../catalog/markdown/bibliography.js';
import { renderRationale } from '../../catalog/markdown/render-inline.js';
import { SafeHtml } from '../views/safe-html.js';
import type { Words } from '../views/words.js';
import type { ItemMarkdown } from './item-drawings.js';

/** A vignette after the reveal: the way that was gone, and beside each step what the other choices would have led to. */
export interface VignetteResult {
  readonly id: string;
  /** The whole in a sentence or two; says so when it was sent in before its end. */
  readonly summary: string;
  readonly steps: readonly ReplayedStepShown[];
  /** The step at which it was left; null where it came to an end. */
  readonly left: SafeHtml | null;
  /** Null for a vignette without states, or of which no choice was made. */
  readonly states: StateTable | null;
}

interface ReplayedStepShown extends WayShown {
  readonly id: string;
  readonly number: number;
  readonly step: SafeHtml;
  readonly othersSaid: string;
  readonly others: readonly OtherWayShown[];
}

interface WayShown {
  readonly text: SafeHtml;
  readonly earned: string;
  readonly consequence: SafeHtml;
  /** What it changed, such as “Trust: 2 to 3”. */
  readonly moved: readonly string[];
  readonly rationale: SafeHtml;
}

interface OtherWayShown extends WayShown {
  /** Why it could not have been chosen; null where it could. */
  readonly closed: string | null;
  readonly led: string;
  /** The step that it would have led to, where the way gone led to another one. */
  readonly to: SafeHtml | null;
}

/** The states at the start and after each choice. */
interface StateTable {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly StateCell[] }[];
}

interface StateCell {
  readonly head: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly said: string;
}

interface ReplayTools {
  readonly markdown: ItemMarkdown;
  readonly bibliography: Bibliography;
  readonly words: Words;
}

export function vignetteResult(replay: Replay, number: number, tools: ReplayTools): VignetteResult {
  const { steps, stoppedAt, score, max } = replay;
  const summary = { choices: steps.length, points: score, max };
  const id = `way-${number}`;
  return {
    id,
    summary: tools.words.say(stoppedAt === null ? 'vignette.ended' : 'vignette.left', summary),
    steps: steps.map((step, index) => ({ id: `${id}-${index + 1}`, ...stepShown(step, index + 1, tools) })),
    left: stoppedAt && tools.markdown.block(stoppedAt.text),
    states: replay.states.length > 0 && steps.length > 0 ? stateTable(replay, tools.words) : null,
  };
}

/** A way is neither correct nor wrong: it earned so much of what the best way earns. */
export const wayVerdict = ({ score, max }: Replay, words: Words): string =>
  words.say('vignette.verdict', { points: Math.max(0, score), max });

function stepShown(step: ReplayedStep, number: number, tools: ReplayTools): Omit<ReplayedStepShown, 'id'> {
  return {
    number,
    step: tools.markdown.block(step.step.text),
    ...wayShown(step, tools),
    othersSaid: tools.words.say('vignette.others', { count: step.others.length }),
    others: step.others.map((other) => otherShown(other, step, tools)),
  };
}

function wayShown({ choice, moved }: Pick<ReplayedStep, 'choice' | 'moved'>, tools: ReplayTools): WayShown {
  const { markdown, bibliography, words } = tools;
  return {
    text: markdown.inline(choice.text),
    earned: words.say('vignette.earned', { points: choice.score }),
    consequence: markdown.block(choice.consequence),
    moved: moved.map((each) => movedSaid(each, words)),
    rationale: new SafeHtml(renderRationale(choice.rationale, bibliography)),
  };
}

function movedSaid({ state: { label }, before, after }: Moved, words: Words): string {
  return before === after
    ? words.say('vignette.stayed', { label, value: after })
    : words.say('vignette.moved', { label, before, after });
}

function otherShown(other: OtherWay, gone: ReplayedStep, tools: ReplayTools): OtherWayShown {
  const { words, markdown } = tools;
  const isSame = other.to?.key === gone.to?.key;
  return {
    ...wayShown(other, tools),
    closed: other.open ? null : words.say('vignette.closed'),
    led: words.say(ledTo(other.to, isSame)),
    to: other.to !== null && !isSame ? markdown.block(other.to.text) : null,
  };
}

function ledTo(to: VignetteStep | null, isSame: boolean): 'vignette.led.end' | 'vignette.led.same' | 'vignette.led.to' {
  if (to === null) return 'vignette.led.end';
  return isSame ? 'vignette.led.same' : 'vignette.led.to';
}

function stateTable({ steps, states }: Replay, words: Words): StateTable {
  const after = (row: number) => (row === 0 ? words.say('vignette.start') : words.say('vignette.after', { step: row }));
  return {
    heads: states.map(({ state }) => state.label),
    rows: Array.from({ length: steps.length + 1 }, (_, row) => ({
      label: after(row),
      cells: states.map(({ state: { label, min, max }, values }) => {
        const value = values[row] ?? min;
        return { head: label, value, min, max, said: words.say('vignette.value', { value, min, max }) };
      }),
    })),
  };
}
