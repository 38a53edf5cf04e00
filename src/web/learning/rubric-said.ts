import type { RubricRow } from '../../assessment/item.js';
import type { SafeHtml } from '../views/safe-html.js';
import type { Words } from '../views/words.js';
import type { ItemMarkdown } from './item-drawings.js';

/** By what a written response is marked: each criterion with its levels, the best one first. */
export interface RubricSaid {
  readonly criterion: SafeHtml;
  readonly levels: readonly { readonly points: string; readonly text: SafeHtml }[];
}

export const rubricSaid = (
  rubric: readonly RubricRow[],
  markdown: Pick<ItemMarkdown, 'inline'>,
  words: Words,
): readonly RubricSaid[] =>
  rubric.map(({ criterion, levels }) => ({
    criterion: markdown.inline(criterion),
    levels: levels
      .toSorted((one, other) => other.points - one.points)
      .map(({ points, text }) => ({ points: words.say('rubric.points', { points }), text: markdown.inline(text) })),
  }));
