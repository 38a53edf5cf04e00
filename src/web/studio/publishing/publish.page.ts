import type { DraftFinding } from '../../../catalog/draft/draft-checks.service.js';
import type { PieceHead } from '../../../catalog/draft/piece.js';
import type { EditionDifference, Size } from '../../../catalog/edition-difference.js';
import type { Published } from '../../../catalog/published.js';
import { addresses } from '../../addresses.js';
import type { FormModel } from '../../views/form.js';
import type { Words } from '../../views/words.js';
import { byPlace, type PlaceFindings } from '../draft/check.page.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import type { StudioCourse } from '../studio-courses.service.js';
import type { PublishField } from './publish.controller.js';

export interface PublishPage {
  readonly frame: StudioFrame;
  readonly title: string;
  /** The number that the next edition would have. */
  readonly next: number;
  /** What was just published, in words; null for nothing. */
  readonly notice: string | null;
  readonly form: FormModel<PublishField>;
  readonly action: string;
  readonly exceptionAction: string;
  readonly stopping: number;
  readonly warnings: number;
  readonly places: readonly PlaceFindings[];
  /** Null while the draft has faults, or is what the last edition says already. */
  readonly difference: Difference | null;
  readonly isSame: boolean;
  /** What it means for who is under way, a sentence for each edition. */
  readonly underWay: readonly string[];
}

interface Difference {
  readonly isFirst: boolean;
  readonly sizes: readonly { readonly label: string; readonly before: string | null; readonly after: string }[];
  readonly activities: readonly { readonly title: string; readonly kind: string; readonly change: string }[];
}

interface Facts {
  readonly course: StudioCourse;
  readonly form: FormModel<PublishField>;
  readonly published: boolean;
  readonly heads: readonly PieceHead[];
  readonly findings: readonly DraftFinding[];
  readonly difference: EditionDifference | null;
  readonly editions: readonly Published[];
  readonly enrolled: ReadonlyMap<string, number>;
}

export function publishPage(facts: Facts, words: Words): PublishPage {
  const { course, form, findings, heads, editions, enrolled, difference } = facts;
  const stopping = findings.filter(({ severity }) => severity === 'stops').length;
  const last = editions.at(-1)?.number ?? 0;
  const isSame = difference !== null && isUnchanged(difference);
  return {
    frame: studioFrame(course, 'publish', true, words),
    ...{ title: words.say('publish.title', { number: last + 1 }), next: last + 1, form },
    notice: facts.published ? words.say('publish.done', { number: last }) : null,
    action: addresses.publish(course.slug),
    exceptionAction: addresses.publishExceptions(course.slug),
    ...{ stopping, warnings: findings.length - stopping },
    places: byPlace(course, heads, findings, words),
    difference: difference && differenceSaid(difference, words),
    isSame,
    underWay: editions
      .filter(({ id }) => (enrolled.get(id) ?? 0) > 0)
      .map(({ id, number }) => words.say('publish.stay', { count: enrolled.get(id) ?? 0, number })),
  };
}

const isUnchanged = ({ before, after, activities }: EditionDifference): boolean =>
  before !== null && activities.length === 0 && JSON.stringify(before) === JSON.stringify(after);

function differenceSaid({ before, after, activities }: EditionDifference, words: Words): Difference {
  const line = (name: keyof Size) => {
    const said = (size: Size) => (name === 'minutes' ? words.duration(size.minutes) : words.number(size[name]));
    return { label: words.say(`publish.size.${name}`), before: before && said(before), after: said(after) };
  };
  return {
    isFirst: before === null,
    sizes: (['modules', 'lessons', 'quizzes', 'items', 'minutes'] as const).map(line),
    activities: activities.map(({ title, kind, change }) => ({
      ...{ title, kind: words.say(`draft.kind.${kind}`), change: words.say(`publish.change.${change}`) },
    })),
  };
}
