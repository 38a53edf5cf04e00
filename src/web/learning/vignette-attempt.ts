import type { VignetteControl } from '../../assessment/presented.js';
import type { SafeHtml } from '../views/safe-html.js';
import type { Words } from '../views/words.js';
import type { ItemMarkdown } from './item-drawings.js';

/** A vignette while it is walked: the story so far, and the step one stands at with a button for each choice. */
export interface VignetteAttempt {
  readonly goName: string;
  readonly atName: string;
  readonly at: number;
  readonly told: readonly ToldStep[];
  /** What came of the last choice: the page that follows it begins here. Null before the first one. */
  readonly came: SafeHtml | null;
  readonly states: readonly StateNow[];
  readonly nowId: string;
  /** The id of the step one stands at; before the first choice the same as `nowId`. */
  readonly stepId: string;
  readonly now: StepNow | null;
}

interface ToldStep {
  readonly number: number;
  readonly text: SafeHtml;
  readonly chosen: SafeHtml;
  /** Null for the last one, which stands by itself. */
  readonly consequence: SafeHtml | null;
}

interface StepNow {
  readonly number: number;
  readonly text: SafeHtml;
  readonly choices: readonly { readonly value: string; readonly text: SafeHtml }[];
}

interface StateNow {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly said: string;
}

/** Where the page of an attempt goes on after a choice in the item called `name`. */
export const nowId = (name: string): string => `${name}-now`;

export function vignetteAttempt(
  { goName, atName, at, told, now, states }: VignetteControl,
  name: string,
  markdown: ItemMarkdown,
  words: Words,
): VignetteAttempt {
  const last = told.at(-1);
  return {
    goName,
    atName,
    at,
    told: told.map(({ text, chosen, consequence }, index) => ({
      number: index + 1,
      text: markdown.block(text),
      chosen: markdown.inline(chosen),
      consequence: index === told.length - 1 ? null : markdown.block(consequence),
    })),
    came: last ? markdown.block(last.consequence) : null,
    states: states.map((state) => ({ ...state, said: words.say('vignette.value', { ...state }) })),
    nowId: nowId(name),
    stepId: last ? `${name}-step` : nowId(name),
    now: now && {
      number: at + 1,
      text: markdown.block(now.text),
      choices: now.choices.map(({ value, text }) => ({ value, text: markdown.inline(text) })),
    },
  };
}
