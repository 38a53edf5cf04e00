import type { EditionDifference } from '../../../catalog/edition-difference.js';
import { editionParts, partDifference } from '../../../catalog/editions/part-difference.js';
import type { Published } from '../../../catalog/published.js';
import { addresses } from '../../addresses.js';
import { type ActivityLine, activityLine, type SizeLine, sizesSaid } from '../../editions/difference-said.js';
import type { ShownDifference } from '../../editions/shown-difference.js';
import type { When, Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import type { StudioCourse } from '../studio-courses.service.js';

export interface Compared {
  readonly course: StudioCourse;
  readonly before: Published;
  readonly after: Published;
  /** Whether the later one is what the draft would become. */
  readonly isDraft: boolean;
}

/** How the later one is called in addresses. */
export const nameOfLater = ({ after, isDraft }: Compared): number | 'draft' => (isDraft ? 'draft' : after.number);

interface EditionHead {
  readonly name: string;
  readonly href: string;
  /** Null for a draft. */
  readonly at: When | null;
  readonly note: string;
}

/** Two editions in numbers, with a link for each lesson, quiz and part in which they differ. */
export interface ComparisonPage {
  readonly frame: StudioFrame;
  readonly title: string;
  readonly editionsHref: string;
  readonly before: EditionHead;
  readonly after: EditionHead;
  readonly sizes: readonly SizeLine[];
  readonly activities: readonly ActivityLine[];
  /** What differs beside lessons and quizzes. */
  readonly parts: readonly { readonly href: string; readonly title: string; readonly count: string }[];
}

export function comparisonPage(compared: Compared, difference: EditionDifference, words: Words): ComparisonPage {
  const { course, before, after, isDraft } = compared;
  const { slug } = course;
  const [one, other] = [before.number, nameOfLater(compared)];
  const earlier = headOf(slug, before, words);
  const later = headOf(slug, after, words);
  return {
    frame: studioFrame(course, 'editions', false, words),
    title: titleOf(compared, words),
    editionsHref: addresses.editions(slug),
    ...{ before: earlier, after: isDraft ? draftHead(slug, later, words) : later },
    sizes: sizesSaid(difference, words),
    activities: difference.activities.map((each) =>
      activityLine(each, addresses.comparedActivity(slug, one, other, each.key), words),
    ),
    parts: editionParts.flatMap((part) => {
      const { length: count } = partDifference(part, before.content, after.content);
      const href = addresses.comparedPart(slug, one, other, part);
      const title = words.say(`editions.part.${part}`);
      return count === 0 ? [] : [{ href, title, count: words.say('editions.differ', { count }) }];
    }),
  };
}

const headOf = (slug: string, { number, publishedAt, content }: Published, words: Words): EditionHead => ({
  ...{ name: words.say('edition.numbered', { number }), href: addresses.edition(slug, number) },
  ...{ at: publishedAt, note: content.changeNote },
});

/** The note on what changed is written when one publishes; until then it is that of the edition before. */
const draftHead = (slug: string, head: EditionHead, words: Words): EditionHead => ({
  ...{ ...head, name: words.say('editions.draft'), href: addresses.draft(slug), at: null, note: '' },
});

const titleOf = ({ before, after, isDraft }: Compared, words: Words): string =>
  isDraft
    ? words.say('editions.compare-draft', { before: before.number })
    : words.say('editions.compare-two', { before: before.number, after: after.number });

/** One lesson, quiz or part in two editions. */
export interface ComparedPage {
  readonly frame: StudioFrame;
  readonly title: string;
  readonly language: string;
  readonly comparison: { readonly href: string; readonly text: string };
  readonly difference: ShownDifference;
}

export const comparedPage = (
  compared: Compared,
  title: string,
  difference: ShownDifference,
  words: Words,
): ComparedPage => ({
  frame: studioFrame(compared.course, 'editions', false, words),
  ...{ title, language: compared.after.content.language, difference },
  comparison: {
    href: addresses.comparison(compared.course.slug, compared.before.number, nameOfLater(compared)),
    text: titleOf(compared, words),
  },
});
