import type { QuizItem } from '../../../../catalog/draft/draft-pieces.service.js';
import { type Piece, titleIn } from '../../../../catalog/draft/piece.js';
import type { Words } from '../../../views/words.js';
import type { ChoiceView } from '../form/form-choices.js';
import { shortened } from '../form/form-choices.js';
import { objectiveChoices } from '../item/surroundings.js';
import { drawableOf } from './drawing.js';

/** So many items can be named one by one; of more, tags are the way. */
const mostNamed = 200;

/** From what the sections of a quiz choose: only what its items have. */
export function blueprintLists(
  items: readonly QuizItem[],
  modules: readonly Piece[],
  own: string | null,
  words: Words,
): Readonly<Record<'modules' | 'objectives' | 'tags' | 'difficulties' | 'items', readonly ChoiceView[]>> {
  const drawable = items.map(drawableOf);
  const tested = new Set(drawable.map(({ objective }) => objective));
  const plain = (value: string, text: string): ChoiceView => ({ value, text, group: null });
  const tags = [...new Set(drawable.flatMap((item) => item.tags))].sort();
  const difficulties = [...new Set(drawable.flatMap(({ difficulty }) => difficulty ?? []))].sort((a, b) => a - b);
  return {
    modules: modules.map(({ key, content }) => plain(key, titleIn(content) || words.say('draft.untitled'))),
    objectives: objectiveChoices(modules, own, words).filter(({ value }) => tested.has(value)),
    tags: tags.slice(0, mostNamed).map((tag) => plain(tag, tag)),
    difficulties: difficulties.map((each) => plain(String(each), words.number(each))),
    items: items.slice(0, items.length > mostNamed ? 0 : mostNamed).map(({ key, content }, at) =>
      plain(
        key,
        words.say('draft.item.numbered', {
          number: at + 1,
          text: shortened(titleIn(content)) || words.say('draft.item.empty'),
        }),
      ),
    ),
  };
}
