import type { Standing } from '../../../learning/enrolments.service.js';
import type { ChangedSince } from '../../../learning/moving/catch-ups.service.js';
import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';

/** The newest open edition, where it is newer than the one that is studied or than the one of the certificate. */
export interface NewerEdition {
  readonly number: number;
  /** The edition of the certificate, and how many lessons and quizzes changed since; null without a certificate. */
  readonly certified: { readonly number: number; readonly count: number } | null;
}

/** A newer edition, or what changed on the way to this one. */
export interface EditLine {
  readonly text: string;
  readonly href: string;
  readonly link: string;
}

/** The newer edition is spoken of first, then what changed on the way to the one that is studied. */
export function editsSaid(
  { edition: { number: from, content } }: Standing,
  { size: count }: ChangedSince,
  newer: NewerEdition | null,
  words: Words,
): readonly EditLine[] {
  const { slug } = content;
  const link = words.say('moving.home.show');
  const studied = { href: addresses.studiedEdition(slug), link };
  const { number = from, certified = null } = newer ?? {};
  return [
    ...(certified
      ? [
          {
            text: words.say('moving.home.certified', { number, count: certified.count }),
            ...{ href: addresses.editionChanges(slug, certified.number, number), link },
          },
        ]
      : []),
    ...(number > from
      ? [
          certified
            ? { ...studied, text: words.say('moving.home.may-move', { from }), link: words.say('moving.home.means') }
            : { ...studied, text: words.say('moving.home.offer', { number, from }) },
        ]
      : []),
    ...(count > 0 ? [{ ...studied, text: words.say('moving.home.changed', { count }) }] : []),
  ];
}
