import { type Content, type Piece, titleIn } from '../../../../catalog/draft/piece.js';
import type { Words } from '../../../views/words.js';
import type { ChoiceView } from '../form/form-choices.js';
import { isContent, listAt } from '../form/tree.js';
import type { QuizDraft } from './item-drafts.service.js';
import type { ItemSurroundings } from './item-faults.js';

/** An objective of a module of the draft, as far as it is written. */
export interface DraftObjective {
  readonly key: string;
  readonly text: string;
}

export const objectivesIn = (content: Content): readonly DraftObjective[] =>
  listAt(content, 'objectives').flatMap((each) => {
    if (!isContent(each)) return [];
    const { key, text } = each;
    return typeof key === 'string' ? [{ key, text: typeof text === 'string' ? text : '' }] : [];
  });

export const surroundingsOf = ({ modules, images, registry }: QuizDraft): ItemSurroundings => ({
  objectives: new Set(modules.flatMap(({ content }) => objectivesIn(content).map(({ key }) => key))),
  images: new Set(Object.keys(images)),
  registry,
});

/** The objectives of the course under the modules that they belong to; those of the quiz's own module come first. */
export function objectiveChoices(modules: readonly Piece[], own: string | null, words: Words): readonly ChoiceView[] {
  const ordered = [...modules.filter(({ key }) => key === own), ...modules.filter(({ key }) => key !== own)];
  return ordered.flatMap(({ content }) =>
    objectivesIn(content).map(({ key, text }) => ({
      value: key,
      text: text === '' ? words.say('draft.item.empty') : text,
      group: titleIn(content) || words.say('draft.untitled'),
    })),
  );
}

export const imageChoices = (images: Readonly<Record<string, string>>): readonly ChoiceView[] =>
  Object.keys(images).map((path) => ({ value: path, text: path.replace(/^images\//, ''), group: null }));
