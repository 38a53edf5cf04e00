import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import { levels, type TypedDetails } from './details-form.js';
import { type PiecePage, piecePage, type PieceShown } from './piece.page.js';

export interface DetailsPage extends PiecePage {
  readonly title: string;
  readonly action: string;
  readonly typed: Omit<TypedDetails, 'makers'>;
  readonly levels: readonly { readonly value: string; readonly text: string; readonly chosen: boolean }[];
  readonly makers: readonly MakerRow[];
}

type Maker = TypedDetails['makers'][number];

interface MakerRow extends Maker {
  readonly number: number;
  /** Of its fields. */
  readonly ids: Readonly<Record<keyof Maker, string>>;
}

const idsAt = (number: number): MakerRow['ids'] => ({
  name: `maker-${number}-name`,
  part: `maker-${number}-part`,
  disclosure: `maker-${number}-disclosure`,
});

export function detailsPage(shown: PieceShown, { makers, ...typed }: TypedDetails, words: Words): DetailsPage {
  return {
    ...piecePage(shown, words),
    title: words.say('draft.details.title'),
    action: addresses.draftDetails(shown.course.slug),
    typed,
    levels: levels.map((value) => ({ value, text: words.say(`course.level.${value}`), chosen: value === typed.level })),
    makers: makers.map((maker, at) => ({ ...maker, number: at + 1, ids: idsAt(at + 1) })),
  };
}
