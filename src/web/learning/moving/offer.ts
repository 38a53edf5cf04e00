import type { ActivityDifference, EditionDifference } from '../../../catalog/edition-difference.js';
import { disclosuresDiffer, type EditionPart, partDifference } from '../../../catalog/editions/part-difference.js';
import { isLook, placeOf, type Published } from '../../../catalog/published.js';
import { contactHours, hoursOf } from '../../../credentials/contact-hours.js';
import type { Journey } from '../../../learning/journey.js';
import { addresses } from '../../addresses.js';
import { type ActivityLine, activityLine, type SizeLine, sizesSaid } from '../../editions/difference-said.js';
import type { When, Words } from '../../views/words.js';

/** A newer edition: what it changes, what stays done, and the way there. */
export interface Offer {
  readonly number: number;
  readonly on: When;
  readonly note: string;
  readonly from: number;
  readonly sizes: readonly SizeLine[];
  readonly lines: readonly OfferLine[];
  readonly parts: readonly { readonly href: string; readonly title: string }[];
  /** What moving means: for the certificate, for the disclosures, and that there is no way back. */
  readonly means: readonly string[];
  readonly action: string;
  /** An attempt that has to be sent in first. */
  readonly openAttempt: { readonly href: string; readonly title: string } | null;
}

export interface OfferLine extends ActivityLine {
  /** What becomes of what the practitioner did there. */
  readonly state: string;
}

/** What practitioners see of an edition beside its lessons and quizzes; cards come when their lessons are done. */
export const learnerParts = ['details', 'glossary'] as const satisfies readonly EditionPart[];

export interface OfferFacts {
  readonly from: Published;
  readonly to: Published;
  readonly difference: EditionDifference;
  readonly journey: Journey;
  /** The number of the edition that the certificate names; null without one. */
  readonly certified: number | null;
  readonly openAttempt: { readonly id: string; readonly quizKey: string } | null;
}

export function offerOf(facts: OfferFacts, words: Words): Offer {
  const { from, to, difference, journey, openAttempt } = facts;
  const { slug } = to.content;
  const steps = new Map(journey.steps.map((step) => [step.activity.key, step]));
  return {
    ...{ number: to.number, on: to.publishedAt, note: to.content.changeNote, from: from.number },
    sizes: sizesSaid(difference, words),
    lines: difference.activities.map((each) => ({
      ...activityLine(each, addresses.changedActivity(slug, from.number, to.number, each.key), words),
      state: stateSaid(each, steps.get(each.key)?.done ?? false, to, words),
    })),
    parts: partsThatDiffer(from, to, words),
    means: meansSaid(facts, words),
    action: addresses.studiedEdition(slug),
    openAttempt: openAttempt && {
      href: addresses.attempt(openAttempt.id),
      title: steps.get(openAttempt.quizKey)?.activity.title ?? openAttempt.quizKey,
    },
  };
}

export const partsThatDiffer = (from: Published, to: Published, words: Words): Offer['parts'] =>
  learnerParts
    .filter((part) => partDifference(part, from.content, to.content).length > 0)
    .map((part) => ({
      href: addresses.changedPart(to.content.slug, from.number, to.number, part),
      title: words.say(`editions.part.${part}`),
    }));

function stateSaid({ key, kind, change }: ActivityDifference, done: boolean, to: Published, words: Words): string {
  if (change === 'removed') return words.say(done ? 'moving.state.removed-done' : 'moving.state.removed');
  if (change === 'added') {
    const activity = placeOf(to.content, key)?.activity;
    return words.say(activity && isLook(activity) ? 'moving.state.added-look' : 'moving.state.added');
  }
  if (!done) return words.say('moving.state.to-do');
  if (change === 'moved') return words.say('moving.state.stays');
  return words.say(`moving.state.changed-${kind}`);
}

function meansSaid({ from, to, certified }: OfferFacts, words: Words): readonly string[] {
  const [before, after] = [from, to].map(({ content }) => hoursOf(contactHours(content.hours)));
  const certificate =
    certified === null
      ? words.say('moving.means.certificate', {
          ...{ number: to.number, before: before ?? 0, after: after ?? 0, same: before === after ? 'yes' : 'no' },
        })
      : words.say('moving.means.certified', { number: certified });
  return [
    certificate,
    words.say('moving.means.kept'),
    ...(disclosuresDiffer(from.content, to.content) ? [words.say('moving.means.disclosures')] : []),
    words.say('moving.means.no-way-back', { from: from.number }),
  ];
}
