import type { EditionClosing } from '../../../catalog/editions/edition-closing.entity.js';
import type { Published } from '../../../catalog/published.js';
import { type ContactHours, contactHours } from '../../../credentials/contact-hours.js';
import { addresses } from '../../addresses.js';
import { type HoursWorkedOut, hoursWorkedOut } from '../../catalog/course.page.js';
import type { FormModel } from '../../views/form.js';
import type { When, Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import { can } from '../studio-courses.service.js';
import { type EditionLine, editionLine, type EditionsFacts } from './editions.page.js';

/** One edition: what it is, what it holds, who is on it, and whether it takes new enrolments. */
export interface EditionPage {
  readonly frame: StudioFrame;
  readonly title: string;
  readonly editionsHref: string;
  readonly line: EditionLine;
  readonly language: string;
  readonly wholeHash: string;
  readonly hours: HoursWorkedOut;
  readonly modules: readonly {
    readonly number: number;
    readonly title: string;
    readonly activities: readonly { readonly title: string; readonly kind: string; readonly duration: string }[];
  }[];
  /** To each of the other editions, the newest first. */
  readonly comparisons: readonly { readonly href: string; readonly text: string }[];
  /** Why it takes none, and since when; null while it does. */
  readonly closing: ClosingLine | null;
  readonly earlierClosings: readonly ClosingLine[];
  readonly form: FormModel<'reason'>;
  /** Null where whoever looks may not. */
  readonly closeAction: string | null;
  readonly reopenAction: string | null;
}

interface ClosingLine {
  readonly at: When;
  readonly by: string;
  readonly reason: string;
  readonly until: When | null;
}

export interface EditionFacts extends EditionsFacts {
  readonly edition: Published;
  /** Those that ended, the newest first. */
  readonly ended: readonly EditionClosing[];
  readonly form: FormModel<'reason'>;
}

export function editionPage(facts: EditionFacts, words: Words): EditionPage {
  const { course, edition, closings } = facts;
  const { number, hash, content } = edition;
  const { slug } = course;
  const closing = closings.get(edition.id) ?? null;
  const mayClose = can(course, 'close');
  const worked: ContactHours = contactHours(content.hours);
  return {
    frame: studioFrame(course, 'editions', false, words),
    title: words.say('edition.numbered', { number }),
    editionsHref: addresses.editions(slug),
    line: editionLine(edition, facts, words),
    ...{ language: content.language, wholeHash: hash, hours: hoursWorkedOut(worked, words) },
    modules: content.modules.map(({ title, activities }, at) => ({
      ...{ number: at + 1, title },
      activities: activities.map((activity) => ({
        title: activity.title,
        kind: words.say(`draft.kind.${activity.kind}`),
        duration: words.duration(activity.minutes),
      })),
    })),
    comparisons: facts.editions
      .filter((other) => other.number !== number)
      .map((other) => comparison(slug, number, other.number, words))
      .reverse(),
    closing: closing && closingLine(closing, facts, words),
    earlierClosings: facts.ended.map((each) => closingLine(each, facts, words)),
    form: facts.form,
    closeAction: mayClose && !closing ? addresses.editionClosing(slug, number) : null,
    reopenAction: mayClose && closing ? addresses.editionReopening(slug, number) : null,
  };
}

/** The earlier one always comes first. */
function comparison(slug: string, number: number, other: number, words: Words) {
  const [before, after] = number < other ? [number, other] : [other, number];
  return {
    href: addresses.comparison(slug, before, after),
    text: words.say('editions.compare-two', { before, after }),
  };
}

const closingLine = (
  { closedAt, closedBy, reason, reopenedAt }: EditionClosing,
  { names }: EditionsFacts,
  words: Words,
): ClosingLine => ({
  ...{ at: closedAt, by: names.get(closedBy) ?? words.say('admin.person.erased'), reason, until: reopenedAt },
});
