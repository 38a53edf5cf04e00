import { entriesIn, textIn } from '../../../../catalog/draft/content-parts.js';
import { type Piece, titleIn } from '../../../../catalog/draft/piece.js';
import type { Registry } from '../../../../evidence/registry.js';
import { addresses } from '../../../addresses.js';
import type { Words } from '../../../views/words.js';
import { can, type StudioCourse } from '../../studio-courses.service.js';
import { cardFaults } from '../entry-faults.js';
import { freshKey } from '../entry-shape.js';
import { shortened } from '../form/form-choices.js';
import { objectivesOf } from '../module-form.js';
import { titleOf } from '../outline.page.js';
import { type PiecePage, piecePage } from '../piece.page.js';

/** The cards of a module, in their order. */
export interface CardsPage extends PiecePage {
  readonly title: string;
  readonly notice: string | null;
  readonly newHref: string;
  readonly cards: readonly CardLine[];
}

interface CardLine {
  readonly id: string;
  readonly href: string;
  readonly front: string;
  readonly objective: string;
  readonly mends: string | null;
  readonly action: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

interface CardsFacts {
  readonly course: StudioCourse;
  readonly piece: Piece;
  readonly registry: Registry;
  readonly now: string | null;
}

const notices = ['saved', 'moved', 'removed'];

export function cardsPage({ course, piece, registry, now }: CardsFacts, words: Words): CardsPage {
  const { slug } = course;
  const objectives = objectivesOf(piece.content);
  const mayWrite = can(course, 'write');
  return {
    ...piecePage({ course, piece }, words),
    back: { href: addresses.draftModule(slug, piece.key), text: titleOf({ title: titleIn(piece.content) }, words) },
    title: words.say('draft.cards.title'),
    notice: now !== null && notices.includes(now) ? words.say(`draft.cards.now-${now}`) : null,
    newHref: addresses.draftCard(slug, piece.key, freshKey),
    cards: entriesIn(piece.content['cards']).map((card, at, all) => {
      const key = textIn(card['key']);
      const faults = cardFaults(
        key,
        card,
        objectives.map((each) => each.key),
        registry,
      );
      return {
        ...{ id: `card-${key}`, href: addresses.draftCard(slug, piece.key, key) },
        front: shortened(textIn(card['front'])) || words.say('draft.item.empty'),
        objective: objectives.find((each) => each.key === card['objective'])?.text ?? '',
        mends: mayWrite && faults.length > 0 ? words.say('draft.form.mends', { count: faults.length }) : null,
        action: `${addresses.draftCard(slug, piece.key, key)}/place`,
        ...{ isFirst: at === 0, isLast: at === all.length - 1 },
      };
    }),
  };
}
