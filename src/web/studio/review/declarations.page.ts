import type { Declaration } from '../../../catalog/review/disclosures/declaration.entity.js';
import type { StaffDeclaration } from '../../../catalog/review/disclosures/declarations.service.js';
import { addresses } from '../../addresses.js';
import type { Problem } from '../../views/form.js';
import type { When, Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import { can } from '../studio-courses.service.js';
import { natureChoices, type TypedDeclaration, withSpares } from './declaration-form.js';
import { type Looking, nameOf } from './thread-view.js';

export interface DeclarationsPage {
  readonly frame: StudioFrame;
  readonly notice: string | null;
  readonly problems: readonly Problem[];
  readonly reviewHref: string;
  /** Null for who only looks on. */
  readonly own: OwnDeclaration | null;
  /** Null for who may not see what others declared. */
  readonly staff: readonly StaffLine[] | null;
}

interface OwnDeclaration {
  readonly said: string;
  readonly action: string;
  readonly hasError: string | null;
  readonly has: readonly {
    readonly value: string;
    readonly text: string;
    readonly hint: null;
    readonly chosen: boolean;
  }[];
  readonly rows: readonly OwnRow[];
  /** Where one says that something has changed; null where nothing stands. */
  readonly endAction: string | null;
  /** What was done about what is declared. */
  readonly mitigated: readonly DeclaredLine[];
  readonly versions: readonly { readonly number: number; readonly at: When; readonly said: string }[];
}

interface OwnRow {
  readonly number: number;
  readonly companyId: string;
  readonly natureId: string;
  readonly endedId: string;
  readonly noteId: string;
  readonly company: string;
  readonly natures: readonly { readonly value: string; readonly text: string; readonly chosen: boolean }[];
  readonly hasEnded: boolean;
  readonly note: string;
  readonly companyError: string | null;
  readonly natureError: string | null;
  readonly noteError: string | null;
}

interface DeclaredLine {
  readonly id: string;
  readonly company: string;
  readonly said: string;
  readonly note: string;
  readonly mitigation: string | null;
  readonly by: string | null;
  /** Where what was done about it is recorded; null for who may not. */
  readonly action: string | null;
  readonly relationship: number;
  readonly error: string | null;
}

interface StaffLine {
  readonly name: string;
  readonly part: string;
  readonly said: string;
  readonly relationships: readonly DeclaredLine[];
  /** What the course tells practitioners of them; null where it does not name them. */
  readonly told: string | null;
  /** Companies that they declare and that are not named there; null for none. */
  readonly unnamed: string | null;
}

interface Facts extends Looking {
  readonly declarations: readonly StaffDeclaration[];
  /** Of who looks, the newest first. */
  readonly versions: readonly Declaration[];
  readonly typed: TypedDeclaration;
  /** What the draft tells of its makers, by their names. */
  readonly told: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  readonly now: unknown;
}

const notices = ['declared', 'changed', 'recorded'];

export function declarationsPage(facts: Facts, words: Words): DeclarationsPage {
  const { course, personId, declarations, problems, now } = facts;
  const mine = declarations.find((each) => each.personId === personId);
  return {
    frame: studioFrame(course, 'review', false, words),
    notice: typeof now === 'string' && notices.includes(now) ? words.say(`declarations.now-${now}`) : null,
    ...{ problems, reviewHref: addresses.courseReview(course.slug) },
    own: mine ? ownDeclaration(mine, facts, words) : null,
    staff: can(course, 'staff') ? declarations.map((each) => staffLine(each, facts, words)) : null,
  };
}

function ownDeclaration(mine: StaffDeclaration, facts: Facts, words: Words): OwnDeclaration {
  const { course, typed, problems, versions } = facts;
  const errorAt = (name: string) => problems.find(({ field }) => field === name)?.text ?? null;
  return {
    said: standingSaid(mine, words),
    action: addresses.declarations(course.slug),
    hasError: errorAt('has'),
    has: (['none', 'some'] as const).map((value) => ({
      ...{ value, text: words.say(`declarations.has-${value}`), hint: null, chosen: typed.has === value },
    })),
    rows: withSpares(typed.rows).map(({ company, nature, hasEnded, note }, at) => ({
      ...{ number: at + 1, company, hasEnded, note, natures: natureChoices(nature, words) },
      ...{ companyId: `company-${at + 1}`, natureId: `nature-${at + 1}` },
      ...{ endedId: `ended-${at + 1}`, noteId: `note-${at + 1}` },
      companyError: errorAt(`company-${at + 1}`),
      natureError: errorAt(`nature-${at + 1}`),
      noteError: errorAt(`note-${at + 1}`),
    })),
    endAction: mine.declaration?.relationships ? addresses.declarationEnd(course.slug) : null,
    mitigated: mine.relationships.map((_, at) => declaredLine(mine, at, facts, words)),
    versions: versions.map(({ number, declaredAt, relationships }) => ({
      ...{ number, at: declaredAt },
      said: relationships
        ? words.say('declarations.version', { count: relationships.length })
        : words.say('declarations.version-changed'),
    })),
  };
}

function staffLine(declared: StaffDeclaration, facts: Facts, words: Words): StaffLine {
  const name = nameOf(declared.personId, facts.names, words);
  const told = facts.told.get(name) ?? null;
  const unnamed = declared.relationships.map(({ company }) => company).filter((company) => !isNamed(told, company));
  return {
    ...{ name, told, unnamed: told === null || unnamed.length === 0 ? null : words.list(unnamed) },
    part: words.say(`invite.role.${declared.role}`),
    said: standingSaid(declared, words),
    relationships: declared.relationships.map((_, at) => declaredLine(declared, at, facts, words)),
  };
}

function declaredLine(declared: StaffDeclaration, at: number, facts: Facts, words: Words): DeclaredLine {
  const { course, personId, names, problems } = facts;
  const {
    company = '',
    nature = 'other',
    hasEnded = false,
    note = '',
    mitigation = null,
  } = declared.relationships[at] ?? {};
  const { id = '' } = declared.declaration ?? {};
  const mayRecord = can(course, 'staff') && declared.personId !== personId;
  return {
    ...{ id: `mitigation-${id}-${at}`, company, note, relationship: at },
    said: words.say(hasEnded ? 'declarations.ended' : 'declarations.lasting', {
      nature: words.say(`declarations.nature.${nature}`),
    }),
    mitigation: mitigation?.text ?? null,
    by:
      mitigation &&
      words.say('declarations.recorded-by', {
        name: nameOf(mitigation.recordedBy, names, words),
        date: words.date(mitigation.recordedAt, 'day'),
      }),
    action: mayRecord ? addresses.mitigations(course.slug, id) : null,
    error: problems.find(({ field }) => field === `mitigation-${id}-${at}`)?.text ?? null,
  };
}

const isNamed = (told: string | null, company: string): boolean =>
  (told ?? '').toLowerCase().includes(company.toLowerCase());

const standingSaid = ({ state, until, declaration }: StaffDeclaration, words: Words): string =>
  words.say(`declarations.state.${state}`, {
    declared: declaration ? words.date(declaration.declaredAt, 'day') : '',
    until: until ? words.date(until, 'day') : '',
  });
