import { placeOf, type Published } from '../../../catalog/published.js';
import type { Standing } from '../../../learning/enrolments.service.js';
import type { ChangedSince } from '../../../learning/moving/catch-ups.service.js';
import type { Step } from '../../../learning/moving/moving.service.js';
import { addresses } from '../../addresses.js';
import type { When, Words } from '../../views/words.js';
import type { Offer } from './offer.js';

/** The edition that somebody studies: what changed in it since they read it, how they came to it, and a newer one if there is. */
export interface StudiedEditionPage {
  readonly title: string;
  readonly course: string;
  readonly language: string;
  readonly courseHref: string;
  readonly edition: { readonly number: number; readonly on: When };
  readonly offer: Offer | null;
  readonly changed: readonly ChangedLine[];
  readonly steps: readonly StepLine[];
}

export interface ChangedLine {
  readonly title: string;
  readonly href: string;
  readonly kind: string;
  /** The edition in which it is known. */
  readonly since: number;
  readonly action: string;
}

interface StepLine {
  readonly at: When;
  readonly text: string;
  readonly why: string;
  readonly href: string;
}

export interface StudiedEditionFacts {
  readonly standing: Standing;
  readonly offer: Offer | null;
  readonly changed: ChangedSince;
  readonly steps: readonly Step[];
}

export function studiedEditionPage(facts: StudiedEditionFacts, words: Words): StudiedEditionPage {
  const { standing, offer, changed, steps } = facts;
  const { edition } = standing;
  const { slug, title, language } = edition.content;
  return {
    title: words.say('moving.title', { number: edition.number }),
    ...{ course: title, language, courseHref: addresses.courseHome(slug), offer },
    edition: { number: edition.number, on: edition.publishedAt },
    changed: changedLines(edition, changed, words),
    steps: steps.map(({ from, to, move }) => ({
      ...{ at: move.movedAt, text: words.say('moving.step', { from: from.number, to: to.number }) },
      ...{ why: words.say(`moving.why.${move.why}`), href: addresses.editionChanges(slug, from.number, to.number) },
    })),
  };
}

/** In the order of the course. */
function changedLines(edition: Published, changed: ChangedSince, words: Words): readonly ChangedLine[] {
  const { slug, modules } = edition.content;
  return modules
    .flatMap(({ activities }) => activities)
    .flatMap(({ key, kind, title }) => {
      const known = changed.get(key);
      if (!known) return [];
      const href = addresses.changedActivity(slug, known.number, edition.number, key);
      const action = addresses.caughtUp(slug, key);
      return [{ title, href, kind: words.say(`draft.kind.${kind}`), since: known.number, action }];
    });
}

/** That a lesson or quiz says something else than when it was met, with the difference a click away. */
export interface ChangedMark {
  readonly text: string;
  readonly href: string;
  readonly since: number;
  readonly action: string;
}

export function changedMark(
  { edition }: Pick<Standing, 'edition'>,
  changed: ChangedSince,
  key: string,
  words: Words,
): ChangedMark | null {
  const known = changed.get(key);
  const kind = placeOf(edition.content, key)?.activity.kind;
  if (!known || !kind) return null;
  const { slug } = edition.content;
  return {
    ...{ text: words.say(`moving.changed-since.${kind}`), since: known.number, action: addresses.caughtUp(slug, key) },
    href: addresses.changedActivity(slug, known.number, edition.number, key),
  };
}
