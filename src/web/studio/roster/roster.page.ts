import type { RosterPart } from '../../../insights/roster/rosters.service.js';
import { rosterOrders, type RosterSearch, writeCursor } from '../../../insights/roster/roster-search.js';
import { rosterFilters } from '../../../insights/roster/roster-state.js';
import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import type { StudioCourse } from '../studio-courses.service.js';
import { type EntryLine, entryLine } from './entry-said.js';
import { type RosterFrame, rosterFrame } from './roster-frame.js';
import { askedFor, type RosterChoices, withQuery } from './roster-query.js';

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

export interface RosterPage extends RosterFrame {
  /** What has just been done; null where nothing was. */
  readonly notice: string | null;
  /** How many are on the course in all. */
  readonly total: number;
  readonly text: string;
  readonly states: readonly Choice[];
  readonly groups: readonly Choice[];
  readonly editions: readonly Choice[];
  readonly orders: readonly Choice[];
  readonly isAll: boolean;
  readonly allHref: string;
  readonly csvHref: string;
  readonly listHref: string;
  readonly entries: readonly EntryLine[];
  readonly nextHref: string | null;
  readonly membersAction: string;
  /** The groups that people can be put into, or taken out of. */
  readonly openGroups: readonly Choice[];
  readonly groupsHref: string;
  /** What was asked for, so that one comes back to it. */
  readonly asked: string;
}

export interface RosterFacts {
  readonly course: StudioCourse;
  readonly part: RosterPart;
  readonly search: RosterSearch;
  readonly choices: RosterChoices;
  readonly total: number;
  readonly notice: string | null;
}

export function rosterPage({ course, part, search, choices, total, notice }: RosterFacts, words: Words): RosterPage {
  const { slug } = course;
  const asked = askedFor(search, choices);
  const here = addresses.roster(slug);
  const groups = choices.groups.map(({ id, name }) => ({ value: id, text: name, chosen: id === search.groupId }));
  return {
    ...rosterFrame(course, 'people', words),
    ...{ notice, total, text: search.text, groups },
    states: rosterFilters.map((value) => ({
      ...{ value, text: words.say(`roster.state.${value}`), chosen: value === search.state },
    })),
    editions: choices.editions.map(({ id, number }) => ({
      ...{ value: String(number), text: words.say('edition.numbered', { number }), chosen: id === search.editionId },
    })),
    orders: rosterOrders.map((value) => ({
      ...{ value, text: words.say(`roster.order.${value}`), chosen: value === search.order },
    })),
    isAll: Object.keys(asked).length === 0,
    allHref: here,
    csvHref: withQuery(addresses.rosterFile(slug), asked),
    listHref: addresses.rosterList(slug),
    entries: part.entries.map((entry) => entryLine(slug, entry, words)),
    nextHref: part.next && withQuery(here, { ...asked, after: writeCursor(part.next) }),
    membersAction: addresses.rosterMemberships(slug),
    openGroups: groups.map((group) => ({ ...group, chosen: false })),
    groupsHref: addresses.rosterGroups(slug),
    asked: new URLSearchParams(asked).toString(),
  };
}
