import type { Fields } from '../../../assessment/form-fields.js';
import { sent } from '../../../assessment/form-fields.js';
import type { WrittenItem } from '../../../assessment/item.js';
import type { GivenMarks } from '../../../learning/marking/giving-marks.service.js';
import type { Problem } from '../../views/form.js';
import type { Words } from '../../views/words.js';

const longestComment = 2000;

export const levelName = (criterion: string): string => `level.${criterion}`;
export const commentName = (criterion: string): string => `comment.${criterion}`;
/** About the response as a whole. */
export const overallName = 'comment';

export interface MarkReading {
  /** Null with problems. */
  readonly given: GivenMarks | null;
  readonly problems: readonly Problem[];
}

/** Reads what a marker chose and wrote: a level for each criterion, and comments as they like. */
export function readMarks({ rubric }: WrittenItem, fields: Fields, words: Words): MarkReading {
  const problems: Problem[] = [];
  const text = (name: string): string => {
    const typed = typedIn(fields, name);
    if (typed.length > longestComment) {
      problems.push({ field: name, text: words.say('marking.comment-long', { longest: longestComment }) });
    }
    return typed;
  };
  const rows = rubric.map(({ key, levels }, at) => {
    const [chosen = ''] = sent(fields, levelName(key));
    const level = /^\d{1,2}$/.test(chosen) && Number(chosen) < levels.length ? Number(chosen) : null;
    if (level === null)
      problems.push({ field: levelName(key), text: words.say('marking.level-missing', { number: at + 1 }) });
    return { key, level: level ?? 0, comment: text(commentName(key)) };
  });
  const comment = text(overallName);
  if (problems.length > 0) return { given: null, problems };
  return {
    given: {
      marks: Object.fromEntries(rows.map(({ key, level }) => [key, level])),
      comments: Object.fromEntries(rows.filter((row) => row.comment !== '').map((row) => [row.key, row.comment])),
      comment: comment === '' ? null : comment,
    },
    problems,
  };
}

export function typedIn(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' ? value.trim() : '';
}
