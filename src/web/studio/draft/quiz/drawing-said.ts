import type { Words } from '../../../views/words.js';
import type { Drawing } from './drawing.js';

/** What a paper would hold, in a sentence; and of each section, from how many it draws. */
export function drawingSaid({ drawn, items, sections, faults }: Drawing, words: Words): string {
  if (items === 0) return words.say('draft.quiz.paper.none');
  const paper = words.say(drawn < items ? 'draft.quiz.paper.some' : 'draft.quiz.paper.all', { drawn, items });
  const each = sections.map(({ draw, pool }, at) =>
    words.say('draft.quiz.paper.section', { number: at + 1, draw, pool }),
  );
  return [paper, ...each, ...(faults.length > 0 ? [words.say('draft.quiz.paper.faults')] : [])].join(' ');
}
