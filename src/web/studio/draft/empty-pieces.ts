import type { Content } from '../../../catalog/draft/piece.js';

/** What a new piece says before its author has written anything: what the package asks for, so that nothing has to be looked up. */
export const emptyPiece = (kind: 'module' | 'lesson' | 'quiz', title: string): Content => ({
  title,
  ...empty[kind],
});

const empty = {
  module: { summary: '', objectives: [] },
  lesson: { summary: '', objectives: [], markdown: '' },
  quiz: {
    ...{ passMark: 80, attempts: null, reveal: 'after-submission' },
    shuffle: { items: true, options: true },
  },
} as const;
