import { personState } from '../../../accounts/directory/person-state.js';
import { factorLines } from '../../account/factors/factors.page.js';
import { addresses } from '../../addresses.js';
import type { FormModel } from '../../views/form.js';
import type { When, Words } from '../../views/words.js';
import type { ActLine } from '../acts/act-line.js';
import { type ChangeField, changesOf } from './person-change.js';
import type { PersonFile } from './person-files.service.js';
import { type EnrolmentPart, enrolmentPart } from './person-enrolment.js';
import type { Learning } from './person-learning.service.js';

export interface PersonPage {
  /** Whether a change has just been made. */
  readonly changed: boolean;
  readonly name: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** Null where nothing can be changed any more. */
  readonly change: {
    readonly action: string;
    readonly choices: readonly {
      readonly value: string;
      readonly text: string;
      readonly hint: string;
      readonly chosen: boolean;
    }[];
  } | null;
  readonly form: FormModel<ChangeField>;
  readonly enrolments: readonly EnrolmentPart[];
  readonly certificates: readonly {
    readonly serial: string;
    readonly href: string;
    readonly course: string;
    readonly edition: number;
    readonly issued: When;
  }[];
  readonly acts: readonly ActLine[];
  readonly actsHref: string;
}

export function personPage(
  { person, factors, grants, parts, acts }: PersonFile,
  { enrolments, certificates }: Learning,
  titles: ReadonlyMap<string, string>,
  form: FormModel<ChangeField>,
  changed: boolean,
  words: Words,
): PersonPage {
  const state = personState(person);
  const second = factorLines(factors, words).filter((line) => line !== null);
  const offered = changesOf({ roles: grants.map(({ role }) => role), state, hasFactor: second.length > 0 });
  const fact = (name: string, text: string) => ({ label: words.say(`admin.person.${name}`), text });
  const date = (when: Date) => words.date(when, 'day');
  const role = (each: string) => words.say(`invite.role.${each}`);
  return {
    changed,
    name: person.erasedAt ? words.say('admin.person.erased') : person.name,
    facts: [
      ...(person.email === '' ? [] : [fact('email', person.email)]),
      fact('state', words.say(`admin.person.state.${state}`)),
      ...(person.deactivatedAt ? [fact('deactivated', date(person.deactivatedAt))] : []),
      ...(person.eraseAfter ? [fact('erase-after', date(person.eraseAfter))] : []),
      ...(second.length > 0 ? [fact('factors', words.list(second))] : []),
      fact('since', date(person.createdAt)),
      ...grants.map((grant) =>
        fact('role', words.say('admin.person.given', { role: role(grant.role), on: date(grant.grantedAt) })),
      ),
      ...parts.map((part) =>
        fact(
          'staff',
          words.say('admin.person.part', { role: role(part.role), course: titles.get(part.courseId) ?? '' }),
        ),
      ),
    ],
    change:
      offered.length === 0
        ? null
        : {
            action: addresses.personChanges(person.id),
            choices: offered.map((value) => ({
              ...{ value, chosen: value === form.values.change },
              text: words.say(`admin.change.${value}`),
              hint: words.say(`admin.change-hint.${value}`),
            })),
          },
    form,
    enrolments: enrolments.map((each) => enrolmentPart(each, words)),
    certificates: certificates.map(({ serial, statement, issuedAt }) => ({
      ...{ serial, href: addresses.verify(serial), issued: issuedAt },
      ...{ course: statement.course.title, edition: statement.edition.number },
    })),
    acts,
    actsHref: addresses.actsOf(person.id),
  };
}
