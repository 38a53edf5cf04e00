import { pathText, type Fault } from '../fault.js';
import type { LabelItem } from '../later-item.js';
import { repeatedKeys, repeatedTexts, repeats } from '../repeats.js';

/** Every target names a label, and a label serves once only. */
export function checkLabel({ labels, targets }: LabelItem): readonly Fault[] {
  const keys = labels.map(({ key }) => key);
  const answers = targets.map(({ answer }) => answer);
  return [
    ...repeatedKeys(labels, 'labels'),
    ...repeatedTexts(labels, 'labels'),
    ...repeatedKeys(targets, 'targets'),
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
