import type { Fault } from '../fault.js';
import type { LikertItem } from '../later-item.js';
import { repeatedKeys, repeatedTexts } from '../repeats.js';

export const checkLikert = ({ statements, scale }: LikertItem): readonly Fault[] => [
  ...repeatedKeys(statements, 'statements'),
  ...repeatedTexts(statements, 'statements'),
  ...repeatedKeys(scale, 'scale'),
  ...repeatedTexts(scale, 'scale'),
];
