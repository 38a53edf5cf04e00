import { plainText } from '../../catalog/markdown/plain-text.js';
import type { CorrectionsInForce } from '../../learning/regrading/item-corrections.service.js';
import type { ItemFigures } from '../../learning/regrading/item-figures.service.js';
import { addresses } from '../addresses.js';
import type { Words } from '../views/words.js';

/** An item in a list, with how it fared. */
export interface ItemLine {
  readonly href: string;
  readonly stem: string;
  readonly kind: string;
  readonly editions: string;
  readonly asked: number;
  /** How many earned all its points, and none; null where it has none to earn. */
  readonly all: string | null;
  readonly none: string | null;
  readonly correction: string | null;
}

/** Of how many, never a percentage alone: three of four is not three hundred of four hundred. */
const share = (count: number, asked: number, words: Words): string =>
  asked === 0
    ? words.number(count)
    : words.say('studio.share', { count, percent: words.percent((count / asked) * 100) });

export function itemLine(
  slug: string,
  { item, revision, editions, asked, all, none }: ItemFigures,
  inForce: CorrectionsInForce,
  words: Words,
): ItemLine {
  const correction = inForce.get(revision);
  const isScored = item.points > 0;
  return {
    href: addresses.studioItem(slug, item.key, revision),
    stem: plainText(item.stem),
    kind: words.say(`item.${item.type}`),
    editions: words.list(editions.map(({ number }) => words.number(number))),
    asked,
    all: isScored ? share(all, asked, words) : null,
    none: isScored ? share(none, asked, words) : null,
    correction: correction ? words.say(`studio.remedy-done.${correction.remedy}`) : null,
  };
}
