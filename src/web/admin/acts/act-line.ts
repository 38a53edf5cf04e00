import type { Act } from '../../../kernel/act.entity.js';
import { erasedReason } from '../../../kernel/acts.service.js';
import { addresses } from '../../addresses.js';
import type { When, Words } from '../../views/words.js';
import { verbs } from './verbs.js';

/** The names that stand behind the ids of some acts: of people who still have one, and of courses. */
export interface ActNames {
  readonly people: ReadonlyMap<string, string>;
  readonly courses: ReadonlyMap<string, string>;
}

/** Somebody or something in an act: linked where there is a page to go to. */
export interface Named {
  readonly text: string;
  readonly href: string | null;
}

export interface ActLine {
  readonly at: When;
  readonly actor: Named;
  readonly done: string;
  /** To whom or to what; null where the act says so itself. */
  readonly subject: Named | null;
  /** What else is known of it, such as the role. */
  readonly detail: string | null;
  readonly reason: string | null;
}

/** Everybody whose name an act needs. */
export const peopleIn = (acts: readonly Act[]): readonly string[] =>
  acts.flatMap(({ actorId, subjectKind, subjectId, detail }) => [
    ...(actorId === null ? [] : [actorId]),
    ...(subjectKind === 'person' ? [subjectId] : []),
    ...(typeof detail.person === 'string' ? [detail.person] : []),
  ]);

export function actLine(act: Act, names: ActNames, words: Words): ActLine {
  const { at, actorId, reason } = act;
  const program: Named = { text: words.say('admin.act.program'), href: null };
  return {
    at,
    actor: actorId === null ? program : person(actorId, names, words),
    done: verbName(act.verb, words),
    subject: subjectOf(act, names, words),
    detail: detailOf(act, words),
    reason: reason === erasedReason ? words.say('admin.act.reason-erased') : reason,
  };
}

/** In words; a verb of a program that is newer than this page as it is written down. */
export function verbName(verb: string, words: Words): string {
  const key = verb.replace('.', '-');
  return (verbs as readonly string[]).includes(verb) ? words.say(`admin.act.${key}`) : verb;
}

function subjectOf(act: Act, names: ActNames, words: Words): Named | null {
  const { subjectKind, subjectId, actorId, detail } = act;
  if (typeof detail.person === 'string') return person(detail.person, names, words);
  if (subjectKind === 'person') return subjectId === actorId ? null : person(subjectId, names, words);
  if (subjectKind === 'course') return { text: names.courses.get(subjectId) ?? subjectId, href: null };
  return null;
}

function person(id: string, { people }: ActNames, words: Words): Named {
  const name = people.get(id);
  return name === undefined
    ? { text: words.say('admin.person.erased'), href: null }
    : { text: name, href: addresses.person(id) };
}

/** Of a hash or an id the beginning is enough to compare it. */
const shortened = (value: string): string => (value.length > 20 ? `${value.slice(0, 12)}…` : value);

function detailOf({ detail }: Act, words: Words): string | null {
  const said = Object.entries(detail).flatMap(([name, value]) => {
    if (name === 'person') return [];
    return [name === 'role' ? words.say(`invite.role.${String(value)}`) : `${name} ${shortened(String(value))}`];
  });
  return said.length > 0 ? said.join(', ') : null;
}
