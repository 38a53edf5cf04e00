import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import type { StudioCourse } from '../studio-courses.service.js';

/** What the pages of a roster share: those of the course, and the links among themselves. */
export interface RosterFrame {
  readonly frame: StudioFrame;
  readonly tabs: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
}

export type RosterTab = 'people' | 'list' | 'groups' | 'due' | 'announcements';

const places = {
  people: addresses.roster,
  list: addresses.rosterList,
  groups: addresses.rosterGroups,
  due: addresses.rosterDue,
  announcements: addresses.rosterAnnouncements,
} as const satisfies Record<RosterTab, (slug: string) => string>;

export const rosterFrame = (course: StudioCourse, tab: RosterTab, words: Words): RosterFrame => ({
  frame: studioFrame(course, 'roster', tab === 'people', words),
  tabs: (Object.keys(places) as RosterTab[]).map((each) => ({
    ...{ href: places[each](course.slug), label: words.say(`roster.tab.${each}`), current: each === tab },
  })),
});
