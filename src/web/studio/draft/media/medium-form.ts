import { entriesIn } from '../../../../catalog/draft/content-parts.js';
import type { Content } from '../../../../catalog/draft/piece.js';
import { type MediumKind, mediumKinds } from '../../../../catalog/media/medium.js';
import { area, line, part, rows, tick } from '../form/fields.js';
import type { Shape } from '../form/shape.js';
import type { Leaf, Spec } from '../form/spec.js';
import { clockTime } from './clock-time.js';

const title = line('title', 'draft.media.title-field', 'draft.media.title-hint');
const credit = line('credit', 'draft.media.credit', 'draft.media.credit-hint');

/** A place in a recording, as a player shows it. */
const place: Leaf = {
  ...{ kind: 'leaf', at: ['at'], cast: clockTime, control: { draw: 'line', isShort: true } },
  ...{ label: 'draft.media.chapter-at', hint: 'draft.media.chapter-at-hint', speaks: true },
};

const recording: readonly Spec[] = [
  part('words', 'draft.media.part.words', [
    title,
    credit,
    area(14, 'transcript', 'draft.media.transcript', 'draft.media.transcript-hint'),
    rows(
      {
        ...{ at: 'chapters', legend: 'draft.media.chapters', one: 'draft.media.chapter', most: 60 },
        ...{ hint: 'draft.media.chapters-hint', add: 'draft.media.chapter-add' },
      },
      [place, line('title', 'draft.media.chapter-title')],
    ),
  ]),
];

/** What is written of a medium. Its files have forms of their own. */
const forms = {
  image: [
    part('words', 'draft.media.part.words', [
      title,
      area(3, 'alt', 'draft.media.alt', 'draft.media.alt-hint'),
      tick(false, 'decorative', 'draft.media.decorative', 'draft.media.decorative-hint'),
      credit,
    ]),
  ],
  audio: recording,
  video: recording,
  document: [part('words', 'draft.media.part.words', [title, credit])],
} satisfies Record<MediumKind, readonly Spec[]>;

export const kindOf = ({ kind }: Content): MediumKind => mediumKinds.find((each) => each === kind) ?? 'document';

export const mediumForm = (kind: MediumKind): readonly Spec[] => forms[kind];

const wordFields = ['title', 'alt', 'credit', 'transcript', 'chapters'];

/** A decorative picture is one whose alternative text is null: for its author that is a box to tick. */
export const mediumShape: Shape = {
  open: (content) => {
    const { alt, ...words } = Object.fromEntries(
      wordFields.flatMap((name) => (name in content ? [[name, content[name]]] : [])),
    );
    return { ...words, ...(alt === null ? { decorative: true } : alt !== undefined && { alt }) };
  },
  close: ({ decorative, ...words }, base) => {
    const files = Object.fromEntries(Object.entries(base).filter(([name]) => !wordFields.includes(name)));
    const chapters = entriesIn(words['chapters']);
    return {
      ...files,
      ...words,
      ...(decorative === true && { alt: null }),
      ...(chapters.length > 0 && { chapters: inOrder(chapters) }),
    };
  },
  isPart: true,
};

/** Only what is a place has one before another. */
function inOrder(chapters: readonly Content[]): readonly Content[] {
  const isPlaced = chapters.every(({ at }) => typeof at === 'number');
  return isPlaced ? [...chapters].sort((one, other) => Number(one['at']) - Number(other['at'])) : chapters;
}
