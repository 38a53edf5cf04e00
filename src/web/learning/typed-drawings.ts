import type { NumericControl, ShortTextControl, WrittenControl } from '../../assessment/presented.js';
import type { Words } from '../views/words.js';
import type { Drawing, ItemMarkdown } from './item-drawings.js';
import { rubricSaid } from './rubric-said.js';

/** The author's hint, and which units may be typed where there are several. */
export function numericHint({ hint, units, assumed }: NumericControl, words: Words): string | null {
  const listed = units.length === 0 ? null : words.say('item.numeric.units', { units: words.list(units) });
  const without =
    units.length === 0
      ? null
      : assumed === null
        ? words.say('item.numeric.unit-required')
        : words.say('item.numeric.unit-assumed', { unit: assumed });
  return sentences(hint, listed, without);
}

/** The author's hint, and what makes no difference to how the text is compared. */
export function shortTextHint({ hint, folds, forgivesSlips }: ShortTextControl, words: Words): string | null {
  const folding = folds.case ? (folds.accents ? 'both' : 'case') : folds.accents ? 'accents' : 'none';
  return sentences(
    hint,
    words.say(`item.short-text.folds.${folding}`),
    forgivesSlips ? words.say('item.short-text.slips') : null,
  );
}

/** A text area with its limits in words, and the rubric where its author shows it before. */
export function writtenDrawing(control: WrittenControl, name: string, markdown: ItemMarkdown, words: Words): Drawing {
  const { typed, longest, guidance, words: limits, rubric } = control;
  return {
    partial: 'learning/items/written',
    control: {
      name,
      typed,
      longest,
      guidance: guidance === null ? null : markdown.block(guidance),
      rubric: rubric && rubricSaid(rubric, markdown, words),
    },
    hint: sentences(
      words.say(limits.min === 0 ? 'item.written.most' : 'item.written.limits', { ...limits }),
      words.say('item.written.hint'),
    ),
  };
}

function sentences(...parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(' ');
}
