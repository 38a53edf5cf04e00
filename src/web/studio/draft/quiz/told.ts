import type { QuizItem } from '../../../../catalog/draft/draft-pieces.service.js';
import { quizSchema } from '../../../../catalog/package/quiz-schema.js';
import { termsSaid } from '../../../learning/terms.js';
import type { Words } from '../../../views/words.js';
import { printTree } from '../form/tree.js';
import type { QuizDraft } from '../item/item-drafts.service.js';
import { drawableOf, drawingOf } from './drawing.js';
import { blueprintForm } from './quiz-forms.js';

/** What practitioners are told before they begin, as the quiz is saved now; null while its terms are unfinished. */
export function toldOf(
  { quiz, modules }: QuizDraft,
  items: readonly QuizItem[],
  words: Words,
): readonly string[] | null {
  const read = quizSchema.safeParse({
    ...quiz.content,
    key: quiz.key,
    items: items.length === 0 ? [null] : items.map(() => null),
  });
  if (!read.success) return null;
  const { drawn } = drawingOf(printTree(blueprintForm, quiz.content), items.map(drawableOf), modules);
  const { sections: _, items: __, draw: ___, shuffle: ____, ...policy } = read.data;
  const written = items.map(({ content }) => ({ type: content['type'], markers: content['markers'] }));
  return termsSaid({ ...policy, drawn, items: written }, words);
}
