import type { Obstacle, ReviewState } from '../../../catalog/review/review-state.service.js';
import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import { nameOf } from '../review/thread-view.js';

/** What the review has to say before a draft is published. */
export interface ReviewShown {
  readonly lines: readonly ReviewLine[];
  /** Something is missing without which nothing is published. */
  readonly stops: boolean;
  readonly lacks: boolean;
  /** What is missing may be set aside, with a reason. */
  readonly asksReason: boolean;
}

interface ReviewLine {
  readonly stops: boolean;
  readonly label: string;
  readonly text: string;
  readonly href: string;
  readonly link: string;
}

export function reviewShown(
  { openComments, signed, declarations, obstacles }: ReviewState,
  slug: string,
  names: ReadonlyMap<string, string>,
  words: Words,
): ReviewShown {
  const label = (need: Obstacle['need'], isThere: boolean) => {
    const obstacle = obstacles.find((each) => each.need === need);
    const standing = !obstacle ? (isThere ? 'passed' : 'not-needed') : obstacle.maySetAside ? 'reason' : 'stops';
    return { stops: obstacle !== undefined, label: words.say(`publish.review.${standing}`) };
  };
  const waiting = declarations.filter(({ state }) => state !== 'standing');
  const review = addresses.courseReview(slug);
  const by = signed.decisive;
  return {
    lines: [
      {
        ...{ stops: false, href: `${review}#comments`, link: words.say('publish.review.see-comments') },
        label: words.say(openComments > 0 ? 'publish.review.consider' : 'publish.review.passed'),
        text: words.say('publish.review.comments', { count: openComments }),
      },
      {
        ...label('sign-off', signed.state === 'signed'),
        ...{ href: `${review}#sign-off`, link: words.say('publish.review.see-sign-off') },
        text: words.say(`sign-off.state.${signed.state}`, {
          name: by ? nameOf(by.signedBy, names, words) : '',
          moment: by ? words.date(by.signedAt, 'moment') : '',
        }),
      },
      {
        ...label('disclosures', waiting.length === 0),
        ...{ href: addresses.declarations(slug), link: words.say('publish.review.see-declarations') },
        text:
          waiting.length === 0
            ? words.say('publish.review.declared', { count: declarations.length })
            : words.say('publish.review.undeclared', {
                count: waiting.length,
                names: words.list(waiting.map(({ personId }) => nameOf(personId, names, words))),
              }),
      },
    ],
    lacks: obstacles.length > 0,
    stops: obstacles.some(({ maySetAside }) => !maySetAside),
    asksReason: obstacles.some(({ maySetAside }) => maySetAside),
  };
}
