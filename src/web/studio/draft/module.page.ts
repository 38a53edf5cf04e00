import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import type { TypedModule } from './module-form.js';
import { titleOf } from './outline.page.js';
import { type PiecePage, piecePage, type PieceShown } from './piece.page.js';

export interface ModulePage extends PiecePage {
  readonly title: string;
  readonly action: string;
  readonly typed: Omit<TypedModule, 'objectives'>;
  readonly objectives: readonly {
    readonly id: string;
    readonly number: number;
    readonly key: string;
    readonly text: string;
  }[];
}

export function modulePage(shown: PieceShown, { objectives, ...typed }: TypedModule, words: Words): ModulePage {
  const { course, piece } = shown;
  return {
    ...piecePage(shown, words),
    title: titleOf(typed, words),
    action: addresses.draftModule(course.slug, piece.key),
    typed,
    objectives: objectives.map((each, at) => ({ ...each, id: `objective-${at + 1}`, number: at + 1 })),
  };
}
