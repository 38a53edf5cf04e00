import type { RubricRow } from '../../assessment/item.js';
import type { Marking } from '../../learning/marking/marking.entity.js';
import type { SafeHtml } from '../views/safe-html.js';
import type { Words } from '../views/words.js';

/** What one marker gave to a written response, without saying who that was. */
export interface MarkingSaid {
  readonly title: string;
  readonly levels: readonly {
    readonly criterion: SafeHtml;
    readonly level: SafeHtml;
    readonly points: string;
    readonly comment: string | null;
  }[];
  readonly comment: string | null;
}

export const markingSaid = (
  { part, marks, comments, comment }: Marking,
  rubric: readonly RubricRow[],
  { inline }: { readonly inline: (markdown: string) => SafeHtml },
  words: Words,
): MarkingSaid => ({
  title: words.say(`marking.by.${part}`),
  levels: rubric.map(({ key, criterion, levels }) => {
    const level = levels[marks[key] ?? 0];
    return {
      criterion: inline(criterion),
      level: inline(level?.text ?? ''),
      points: words.say('rubric.points', { points: level?.points ?? 0 }),
      comment: comments[key] ?? null,
    };
  }),
  comment,
});
