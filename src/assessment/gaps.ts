import { kept, unknownOption, type Reading } from './answer.js';
import type { Row } from './explanation.js';
import type { Fault } from './fault.js';
import type { Fields } from './form-fields.js';
import type { ChosenGap, Gap, TypedGap } from './item.js';
import { correctOption, notExactlyOneCorrect, optionControls, repeatedOptions } from './options.js';
import type { GapControl } from './presented.js';
import { readSelects } from './selects.js';
import { letter, shown, type Order } from './shown.js';
import { textFaults } from './text-checks.js';
import { patternText, readPattern } from './text-pattern.js';
import { readTyped } from './typed-fields.js';
import { judge, longestText, type TextJudgement, type TextKey } from './typed-text.js';

/** What each kind of gap answers for itself; an answer to it is an option's key, or the text that was typed. */
interface GapBehaviour<G extends Gap> {
  check(gap: G, index: number): readonly Fault[];
  present(gap: G, order: Order, given: string | undefined, name: string): GapControl;
  read(gap: G, order: Order, fields: Fields, name: string): Reading<Readonly<Record<string, string>>>;
  /** What is wrong with a stored answer, or null. */
  complain(gap: G, value: unknown): string | null;
  isRight(gap: G, given: string): boolean;
  row(gap: G, given: string | undefined): Row;
}

export const gapList = (gap: Gap): string => `gaps.${gap.key}`;

const chosen: GapBehaviour<ChosenGap> = {
  check(gap, index) {
    const at = ['gaps', index, 'options'] as const;
    return [...repeatedOptions(gap.options, ...at), ...notExactlyOneCorrect(gap.options, ...at)];
  },

  present: (gap, order, given, name) => ({
    name: `${name}.${gap.key}`,
    label: gap.label,
    options: optionControls(shown(gap.options, order, gapList(gap), letter), given === undefined ? [] : [given]),
    typed: null,
  }),

  read: (gap, order, fields, name) =>
    readSelects([{ key: gap.key, options: shown(gap.options, order, gapList(gap), letter) }], fields, name),

  complain: ({ options }, value) =>
    unknownOption(
      value,
      options.map(({ key }) => key),
    ),

  isRight: ({ options }, given) => given === correctOption(options)?.key,

  row({ label, options }, given) {
    const picked = options.find(({ key }) => key === given);
    return {
      text: label,
      outcome: picked === undefined ? 'missed' : picked.correct ? 'right' : 'wrong',
      answered: picked?.text ?? null,
      right: correctOption(options)?.text ?? null,
      feedback: picked?.feedback ?? null,
    };
  },
};

const typed: GapBehaviour<TypedGap> = {
  check: (gap, index) => textFaults(gap.accept, gap, ['gaps', index], []),

  present: (gap, _order, given, name) => ({
    ...{ name: `${name}.${gap.key}`, label: gap.label, options: null, typed: given ?? '' },
  }),

  read(gap, _order, fields, name) {
    const { answer, faults } = readTyped(fields, `${name}.${gap.key}`, longestText);
    return faults.length > 0 ? { answer: null, faults } : kept(answer === null ? null : { [gap.key]: answer });
  },

  complain(_gap, value) {
    if (typeof value !== 'string' || value.trim() === '') return 'A gap that is typed has a text.';
    return value.length > longestText ? `A text has at most ${longestText} characters here.` : null;
  },

  isRight(gap, given) {
    const { meant, isMisspelt } = judgeGap(gap, given);
    return meant !== null && (!isMisspelt || gap.typo === 'accept');
  },

  row(gap, given) {
    const right = patternText(readPattern(gap.accept[0] ?? ''));
    const row = { text: gap.label, answered: given ?? null, right };
    if (given === undefined) return { ...row, outcome: 'missed', feedback: null };
    const { meant, isMisspelt, feedback } = judgeGap(gap, given);
    return {
      ...row,
      outcome: typed.isRight(gap, given) ? 'right' : 'wrong',
      feedback: feedback ?? (meant === null ? gap.feedback : null),
      remark: isMisspelt ? (gap.typo === 'accept' ? 'spelling-forgiven' : 'spelling') : null,
    };
  },
};

function judgeGap({ accept, ...gap }: TypedGap, given: string): TextJudgement {
  const key: TextKey = { ...gap, accept: accept.map((text) => ({ text, points: null })) };
  return judge(key, given);
}

const kinds = { chosen, typed } satisfies { readonly [K in Gap['kind']]: GapBehaviour<Extract<Gap, { kind: K }>> };

export const gapBehaviour = (gap: Gap): GapBehaviour<Gap> => kinds[gap.kind];
