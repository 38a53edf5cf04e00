import { answeredParts, own, parseByPart, unknownOption, type AnswerTo } from '../answer.js';
import type { Row } from '../explanation.js';
import { pathText, type Fault } from '../fault.js';
import type { ItemBehaviour } from '../item-behaviour.js';
import type { LabelItem, LabelTarget } from '../item.js';
import { optionControls } from '../options.js';
import { repeatedKeys, repeatedTexts, repeats } from '../repeats.js';
import { readSelects } from '../selects.js';
import { letter, shown } from '../shown.js';

/** Labels for numbered places on a picture, each chosen from a list; some may belong nowhere. */
export const label: ItemBehaviour<LabelItem, AnswerTo<'label'>> = {
  markedBy: 'key',

  check: (item) => [
    ...repeatedKeys(item.labels, 'labels'),
    ...repeatedTexts(item.labels, 'labels'),
    ...repeatedKeys(item.targets, 'targets'),
    ...descriptionFaults(item),
    ...answerFaults(item),
  ],

  lists: ({ labels, shuffle }) => [
    { name: 'labels', keys: labels.map(({ key }) => key), shuffled: shuffle, neverAsWritten: false },
  ],

  present({ image, alt, labels, targets }, order, answer, name) {
    const list = shown(labels, order, 'labels', letter);
    const places = targets.map(({ key, x, y, description }, index) => ({
      ...{ name: `${name}.${key}`, number: index + 1, x, y, description },
      options: optionControls(list, [own(answer, key) ?? []].flat()),
    }));
    return { type: 'label', image, alt, places };
  },

  read({ labels, targets }, order, fields, name) {
    const list = shown(labels, order, 'labels', letter);
    const selects = targets.map(({ key }) => ({ key, options: list }));
    return readSelects(selects, fields, name);
  },

  parse({ labels, targets }, json) {
    const labelKeys = labels.map(({ key }) => key);
    const targetKeys = targets.map(({ key }) => key);
    return parseByPart<string>(json, targetKeys, (value) => unknownOption(value, labelKeys));
  },

  answered({ targets }, answer) {
    const given = Object.values(answer ?? {});
    return answeredParts(given.length, targets.length, repeats(given).length > 0 ? 'used-twice' : null);
  },

  /** Right places ÷ places. */
  score: ({ targets }, answer) => ({
    earned: targets.filter((target) => own(answer, target.key) === target.answer).length,
    of: targets.length,
  }),

  explain: (item, answer) => ({
    rows: item.targets.map((target, index) => row(item, target, index + 1, own(answer, target.key))),
    feedback: null,
    accepted: null,
    unit: null,
    picture: {
      image: item.image,
      alt: item.alt,
      places: item.targets.map(({ x, y }, index) => ({ number: index + 1, x, y })),
    },
  }),
};

/** The number of a place stands on the picture; two of them at one spot could not be told apart. */
function descriptionFaults({ targets }: LabelItem): readonly Fault[] {
  return [
    ...repeats(targets.map(({ description }) => description.toLowerCase())).map(({ index, first }) => ({
      at: pathText(['targets', index, 'description']),
      message: `This says the same as target number ${first + 1}.`,
    })),
    ...repeats(targets.map(({ x, y }) => `${x} ${y}`)).map(({ index, first }) => ({
      at: pathText(['targets', index]),
      message: `This is the same place as target number ${first + 1}.`,
    })),
  ];
}

function answerFaults({ labels, targets }: LabelItem): readonly Fault[] {
  const keys = labels.map(({ key }) => key);
  const answers = targets.map(({ answer }) => answer);
  return [
    ...answers.flatMap((answer, index) =>
      keys.includes(answer)
        ? []
        : [{ at: pathText(['targets', index, 'answer']), message: `There is no label “${answer}”.` }],
    ),
    ...repeats(answers).map(({ index, first }) => ({
      at: pathText(['targets', index, 'answer']),
      message: `This label already belongs to target number ${first + 1}.`,
    })),
  ];
}

function row({ labels }: LabelItem, target: LabelTarget, number: number, given: string | undefined): Row {
  const textOf = (key: string | undefined) => labels.find((each) => each.key === key)?.text ?? null;
  const isRight = given === target.answer;
  const isWrong = given !== undefined && !isRight;
  return {
    text: `${number}. ${target.description}`,
    outcome: isRight ? 'right' : isWrong ? 'wrong' : 'missed',
    answered: textOf(given),
    right: textOf(target.answer),
    feedback: isWrong ? target.feedback : null,
  };
}
