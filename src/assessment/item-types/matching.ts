import { answeredParts, own, parseByPart, unknownOption, type AnswerTo } from '../answer.js';
import { rowsOnly, type Row } from '../explanation.js';
import { pathText, type Fault } from '../fault.js';
import type { ItemBehaviour } from '../item-behaviour.js';
import type { MatchingItem, MatchingPrompt } from '../item.js';
import { optionControls } from '../options.js';
import { repeatedKeys, repeatedTexts, repeats } from '../repeats.js';
import { readSelects } from '../selects.js';
import { letter, shown } from '../shown.js';

/** Prompts that each have one option of a common list; the list may hold options that belong to no prompt. */
export const matching: ItemBehaviour<MatchingItem, AnswerTo<'matching'>> = {
  markedBy: 'key',

  check: (item) => [
    ...repeatedKeys(item.prompts, 'prompts'),
    ...repeatedTexts(item.prompts, 'prompts'),
    ...repeatedKeys(item.options, 'options'),
    ...repeatedTexts(item.options, 'options'),
    ...answerFaults(item),
    ...alignmentFaults(item),
  ],

  lists: ({ options, shuffle }) => [
    { name: 'options', keys: options.map(({ key }) => key), shuffled: shuffle, neverAsWritten: false },
  ],

  present: ({ prompts, options }, order, answer, name) => ({
    type: 'matching',
    prompts: prompts.map(({ key, text }) => ({
      name: `${name}.${key}`,
      text,
      options: optionControls(shown(options, order, 'options', letter), [own(answer, key) ?? []].flat()),
    })),
  }),

  read({ prompts, options }, order, fields, name) {
    const list = shown(options, order, 'options', letter);
    return readSelects(
      prompts.map(({ key }) => ({ key, options: list })),
      fields,
      name,
    );
  },

  parse({ prompts, options }, json) {
    const optionKeys = options.map(({ key }) => key);
    return parseByPart<string>(
      json,
      prompts.map(({ key }) => key),
      (value) => unknownOption(value, optionKeys),
    );
  },

  answered({ prompts }, answer) {
    const given = Object.values(answer ?? {});
    return answeredParts(given.length, prompts.length, repeats(given).length > 0 ? 'used-twice' : null);
  },

  /** Right pairs ÷ pairs. Guessing at random earns one pair on average, whatever their number. */
  score: ({ prompts }, answer) => ({
    earned: prompts.filter((prompt) => own(answer, prompt.key) === prompt.answer).length,
    of: prompts.length,
  }),

  explain: (item, answer) => rowsOnly(item.prompts.map((prompt) => row(item, prompt, own(answer, prompt.key)))),
};

function answerFaults({ prompts, options }: MatchingItem): readonly Fault[] {
  const keys = options.map(({ key }) => key);
  const unknown = prompts.flatMap(({ answer }, index) =>
    keys.includes(answer)
      ? []
      : [{ at: pathText(['prompts', index, 'answer']), message: `There is no option “${answer}”.` }],
  );
  const twice = repeats(prompts.map(({ answer }) => answer)).map(({ index, first }) => ({
    at: pathText(['prompts', index, 'answer']),
    message: `This option already belongs to prompt number ${first + 1}, and an option may serve once only.`,
  }));
  return [...unknown, ...twice];
}

function alignmentFaults({ prompts, options, shuffle }: MatchingItem): readonly Fault[] {
  if (shuffle || prompts.some(({ answer }, index) => answer !== options[index]?.key)) return [];
  return [
    { at: 'options', message: 'Not shuffled, the options give the answer away: they stand as their prompts do.' },
  ];
}

function row({ options }: MatchingItem, prompt: MatchingPrompt, given: string | undefined): Row {
  const textOf = (key: string | undefined) => options.find((option) => option.key === key)?.text ?? null;
  const right = given === prompt.answer;
  const wrong = given !== undefined && !right;
  return {
    text: prompt.text,
    outcome: right ? 'right' : wrong ? 'wrong' : 'missed',
    answered: textOf(given),
    right: textOf(prompt.answer),
    feedback: wrong ? prompt.feedback : null,
  };
}
