import type { ActivityDifference, EditionDifference, Size } from '../../catalog/edition-difference.js';
import type { Words } from '../views/words.js';

/** How large an edition is, beside the one that it is compared with. */
export interface SizeLine {
  readonly label: string;
  readonly before: string | null;
  readonly after: string;
}

const sizes = ['modules', 'lessons', 'quizzes', 'items', 'minutes'] as const satisfies readonly (keyof Size)[];

export const sizesSaid = ({ before, after }: EditionDifference, words: Words): readonly SizeLine[] =>
  sizes.map((name) => ({
    label: words.say(`publish.size.${name}`),
    before: before && sizeSaid(before, name, words),
    after: sizeSaid(after, name, words),
  }));

const sizeSaid = (size: Size, name: keyof Size, words: Words): string =>
  name === 'minutes' ? words.duration(size.minutes) : words.number(size[name]);

/** What became of a lesson or quiz, in a line. */
export interface ActivityLine {
  readonly title: string;
  /** Where the difference is shown. */
  readonly href: string;
  readonly kind: string;
  readonly change: string;
  /** What it was called before, in words; null where it has its name still. */
  readonly renamed: string | null;
}

export const activityLine = (
  { title, kind, change, renamedFrom }: ActivityDifference,
  href: string,
  words: Words,
): ActivityLine => ({
  ...{ title, href, kind: words.say(`draft.kind.${kind}`) },
  change: words.say(`publish.change.${change}`),
  renamed: renamedFrom === null ? null : words.say('editions.renamed', { title: renamedFrom }),
});
