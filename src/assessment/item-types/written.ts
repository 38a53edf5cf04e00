import { pathText, type Fault } from '../fault.js';
import type { RubricRow, WrittenItem } from '../later-item.js';
import { repeatedKeys, repeats } from '../repeats.js';

/** The limits can be kept and every criterion's levels differ in points. */
export const checkWritten = ({ words, rubric }: WrittenItem): readonly Fault[] => [
  ...(words.min > words.max
    ? [{ at: 'words', message: `At least ${words.min} words cannot be at most ${words.max}.` }]
    : []),
  ...repeatedKeys(rubric, 'rubric'),
  ...rubric.flatMap(levelFaults),
];

function levelFaults({ levels }: RubricRow, row: number): readonly Fault[] {
  const points = levels.map((level) => level.points);
  const worthNothing = Math.max(...points) === 0;
  return [
    ...repeats(points).map(({ index, first }) => ({
      at: pathText(['rubric', row, 'levels', index, 'points']),
      message: `Level number ${first + 1} earns as many points.`,
    })),
    ...(worthNothing ? [{ at: pathText(['rubric', row, 'levels']), message: 'No level earns any points.' }] : []),
  ];
}
