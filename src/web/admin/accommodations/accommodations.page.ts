import { quizzesOf } from '../../../catalog/published.js';
import type { Accommodation } from '../../../learning/accommodations/accommodation.entity.js';
import type { Standing } from '../../../learning/enrolments.service.js';
import { addresses } from '../../addresses.js';
import type { FormModel } from '../../views/form.js';
import type { When, Words } from '../../views/words.js';
import type { AccommodationField } from './accommodation-form.js';

/** What one person was granted at the quizzes of a course, and a form to grant more. */
export interface AccommodationsPage {
  readonly name: string;
  readonly personHref: string;
  readonly course: string;
  /** Whether something has just been granted or withdrawn. */
  readonly changed: boolean;
  readonly grants: readonly GrantLine[];
  readonly form: FormModel<AccommodationField>;
  readonly grantAction: string;
  readonly quizzes: readonly { readonly value: string; readonly text: string; readonly chosen: boolean }[];
}

export interface GrantLine {
  readonly at: string;
  readonly what: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly on: When;
  readonly withdrawn: When | null;
  /** Null for what is withdrawn already. */
  readonly withdrawAction: string | null;
}

/** Where the pages about somebody's accommodations stand: with their account, or in the roster of a course. */
export interface AccommodationPlace {
  readonly back: string;
  readonly list: string;
  readonly withdrawal: (id: string) => string;
}

export const inOffice = (person: string, enrolment: string): AccommodationPlace => ({
  back: addresses.person(person),
  list: addresses.accommodations(person, enrolment),
  withdrawal: (id) => addresses.accommodationWithdrawal(person, enrolment, id),
});

export interface AccommodationsFacts {
  readonly name: string;
  readonly place: AccommodationPlace;
  readonly standing: Standing;
  readonly accommodations: readonly Accommodation[];
  /** Names of who granted them, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly form: FormModel<AccommodationField>;
  readonly changed: boolean;
}

export function accommodationsPage(facts: AccommodationsFacts, words: Words): AccommodationsPage {
  const { name, place, standing, form } = facts;
  const { content } = standing.edition;
  const quizzes = quizzesOf(content);
  const title = (key: string | null) =>
    quizzes.find((quiz) => quiz.key === key)?.title ?? key ?? words.say('accommodations.all-quizzes');
  return {
    ...{ name, personHref: place.back, course: content.title, changed: facts.changed },
    grants: facts.accommodations.map((grant) => ({
      at: title(grant.quizKey),
      what: grantSaid(grant, words),
      reason: grant.reason,
      by: facts.names.get(grant.grantedBy) ?? words.say('accommodations.somebody'),
      on: grant.grantedAt,
      withdrawn: grant.withdrawnAt,
      withdrawAction: grant.withdrawnAt ? null : place.withdrawal(grant.id),
    })),
    form,
    grantAction: place.list,
    quizzes: quizzes.map((quiz) => ({
      ...{ value: quiz.key, text: quiz.title, chosen: quiz.key === form.values.quiz },
    })),
  };
}

function grantSaid(grant: Accommodation, words: Words): string[] {
  const { extraPercent, extraMinutes, extraAttempts, pauseMinutes } = grant;
  return [
    ...(extraPercent === null
      ? []
      : [words.say('accommodations.said.percent', { percent: words.percent(extraPercent) })]),
    ...(extraMinutes === null
      ? []
      : [words.say('accommodations.said.minutes', { duration: words.duration(extraMinutes) })]),
    ...(extraAttempts === null ? [] : [words.say('accommodations.said.attempts', { attempts: extraAttempts })]),
    ...(pauseMinutes === null
      ? []
      : [words.say('accommodations.said.pause', { duration: words.duration(pauseMinutes) })]),
  ];
}
