import type { Item, ItemType, Option } from '../../assessment/item.js';
import type { Path } from '../package/yaml-source.js';

/** A wrong answer that nobody would be told about. */
export interface FeedbackGap {
  readonly at: Path;
  readonly what: string;
}

type Of<T extends ItemType> = Extract<Item, { readonly type: T }>;
type Gaps = { readonly [T in ItemType]: (item: Of<T>) => readonly FeedbackGap[] };

const none = () => [];

/** Where each type of item keeps what it says to a wrong answer. Likert and written items have none. */
const gaps = {
  single: ({ options }) => wrongOptions(options, ['options']),
  multiple: ({ options }) => wrongOptions(options, ['options']),
  'true-false': ({ feedback }) => (feedback === null ? [{ at: [], what: 'the wrong answer' }] : []),
  matching: ({ prompts }) =>
    prompts.flatMap(({ key, feedback }, index) =>
      feedback === null ? [{ at: ['prompts', index], what: `prompt \`${key}\`` }] : [],
    ),
  ordering: ({ feedback }) => (feedback === null ? [{ at: [], what: 'a wrong order' }] : []),
  numeric: ({ feedback, otherwise }) =>
    otherwise === null && feedback.length === 0 ? [{ at: [], what: 'a wrong number' }] : [],
  cloze: ({ gaps: list }) =>
    list.flatMap((gap, index) => {
      if (gap.kind === 'chosen') return wrongOptions(gap.options, ['gaps', index, 'options']);
      return gap.feedback === null ? [{ at: ['gaps', index], what: `gap \`${gap.key}\`` }] : [];
    }),
  'short-text': ({ otherwise, near }) =>
    otherwise === null && near.length === 0 ? [{ at: [], what: 'a wrong text' }] : [],
  label: ({ targets }) =>
    targets.flatMap(({ key, feedback }, index) =>
      feedback === null ? [{ at: ['targets', index], what: `target \`${key}\`` }] : [],
    ),
  likert: none,
  written: none,
  vignette: none,
} satisfies Gaps;

export function unansweredOf(item: Item): readonly FeedbackGap[] {
  const find = gaps[item.type] as (item: Item) => readonly FeedbackGap[];
  return find(item);
}

function wrongOptions(options: readonly Option[], at: Path): FeedbackGap[] {
  return options.flatMap(({ key, correct, feedback }, index) =>
    correct || feedback !== null ? [] : [{ at: [...at, index], what: `option \`${key}\`` }],
  );
}
