import type { RosterEntry } from '../../../../insights/roster/roster-entry.js';
import type { Act } from '../../../../kernel/act.entity.js';
import type { DueDate } from '../../../../learning/due/due-date.entity.js';
import type { Standing } from '../../../../learning/enrolments.service.js';
import type { Journey, Step } from '../../../../learning/journey.js';
import { addresses } from '../../../addresses.js';
import { verbName } from '../../../admin/acts/act-line.js';
import { dueSaid } from '../../../learning/due-said.js';
import type { FormModel } from '../../../views/form.js';
import type { When, Words } from '../../../views/words.js';
import type { StudioCourse } from '../../studio-courses.service.js';
import { type DueFormPart, dueFormPart, dueRow } from '../due/due.page.js';
import type { DueField } from '../due/due-form.js';
import { type EntryLine, entryLine } from '../entry-said.js';
import { type RosterFrame, rosterFrame } from '../roster-frame.js';

/** One person in a roster. */
export interface RosterPersonPage extends RosterFrame {
  readonly changed: boolean;
  readonly entry: EntryLine;
  readonly disclosuresUnread: boolean;
  readonly certified: When | null;
  readonly modules: readonly { readonly title: string; readonly steps: readonly StepLine[] }[];
  readonly accommodationsHref: string;
  /** How many accommodations are in force. */
  readonly accommodations: number;
  /** All that is due for them, wherever it was set. */
  readonly due: readonly { readonly what: string; readonly said: string; readonly withdrawAction: string | null }[];
  readonly dueForm: DueFormPart;
  readonly acts: readonly { readonly at: When; readonly done: string; readonly by: string }[];
  readonly rosterHref: string;
}

interface StepLine {
  readonly title: string;
  readonly standing: string;
  /** Every attempt at a quiz that has ended or is under way. */
  readonly attempts: readonly string[];
}

export interface RosterPersonFacts {
  readonly course: StudioCourse;
  readonly entry: RosterEntry;
  readonly standing: Standing;
  readonly journey: Journey;
  readonly accommodations: number;
  readonly disclosuresUnread: boolean;
  readonly acts: readonly Act[];
  /** Names of who did what, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly form: FormModel<DueField>;
  readonly changed: boolean;
}

export function rosterPersonPage(facts: RosterPersonFacts, words: Words): RosterPersonPage {
  const { course, entry, standing, journey } = facts;
  const { slug } = course;
  const { id } = entry.enrolment;
  const { content } = standing.edition;
  const action = addresses.rosterPersonDue(slug, id);
  const isOwn = ({ enrolmentId }: DueDate) => enrolmentId !== null;
  return {
    ...rosterFrame(course, 'people', words),
    ...{ changed: facts.changed, entry: entryLine(slug, entry, words), disclosuresUnread: facts.disclosuresUnread },
    certified: entry.certifiedAt,
    modules: content.modules.map((module) => ({
      title: module.title,
      steps: journey.steps
        .filter(({ activity }) => module.activities.includes(activity))
        .map((step) => stepLine(step, standing, words)),
    })),
    accommodationsHref: addresses.rosterAccommodations(slug, id),
    accommodations: facts.accommodations,
    due: entry.due.map((line) => ({
      ...{ what: dueRow(slug, content, line.date, words).what, said: dueSaid(line, words) },
      withdrawAction: isOwn(line.date) ? addresses.rosterDueWithdrawal(slug, line.date.id) : null,
    })),
    dueForm: dueFormPart(content, action, facts.form, words),
    acts: facts.acts.map(({ at, verb, actorId }) => ({
      ...{ at, done: verbName(verb, words) },
      by:
        actorId === null
          ? words.say('admin.act.program')
          : (facts.names.get(actorId) ?? words.say('admin.person.erased')),
    })),
    rosterHref: addresses.roster(slug),
  };
}

function stepLine({ activity, doneAt, quiz }: Step, { progress }: Standing, words: Words): StepLine {
  const opened = progress.get(activity.key)?.firstViewedAt ?? null;
  const ended = (quiz?.results ?? []).map(({ attempt, percent, outcome, submittedAt }) =>
    words.say(`admin.person.${outcome === 'failed' ? 'not-passed' : outcome}`, {
      ...{ number: attempt.number, percent: words.percent(percent), on: words.date(submittedAt, 'short') },
    }),
  );
  const open = quiz?.open ? [words.say('admin.person.open', { number: quiz.open.number })] : [];
  const standing =
    doneAt !== null
      ? words.say('standing.done', { date: words.date(doneAt, 'short') })
      : words.say(opened ? 'roster.opened' : 'roster.to-do', { date: opened ? words.date(opened, 'short') : '' });
  return { title: activity.title, standing, attempts: [...ended, ...open] };
}
