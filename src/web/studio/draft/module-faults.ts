import type { Fault } from '../../../assessment/fault.js';
import { entriesIn } from '../../../catalog/draft/content-parts.js';
import type { Content } from '../../../catalog/draft/piece.js';
import { moduleSchema } from '../../../catalog/package/course-schema.js';
import { shapeFaults } from './form/shape-faults.js';

/** What is wrong with what a module says of itself. Its cards, lessons and quizzes are looked at by themselves. */
export function moduleFaults(key: string, { cards: _, ...content }: Content): readonly Fault[] {
  const faults = shapeFaults(moduleSchema, { ...content, key, activities: ['one.md'] });
  return entriesIn(content['objectives']).length === 0
    ? [
        ...faults.filter(({ at }) => at !== 'objectives'),
        { at: 'objectives', message: 'At least one objective is needed.' },
      ]
    : faults;
}
