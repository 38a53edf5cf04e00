import { addresses } from '../addresses.js';
import type { Words } from '../views/words.js';
import { can, type StudioCourse } from './studio-courses.service.js';

/** What the pages of one course in the studio share: where we are, and the links between them. */
export interface StudioFrame {
  readonly course: string;
  readonly links: readonly {
    readonly href: string;
    readonly label: string;
    readonly current: 'page' | 'true' | null;
  }[];
}

type Room = 'course' | 'draft' | 'check' | 'review' | 'publish' | 'editions' | 'marking' | 'roster';

/** `room` is the one that the page is in; `isItself`: the page is the one that its link leads to. */
export function studioFrame(course: StudioCourse, room: Room, isItself: boolean, words: Words): StudioFrame {
  const { slug, title } = course;
  const link = (name: Room, href: string, label: string) => ({
    ...{ href, label },
    current: name !== room ? null : isItself ? ('page' as const) : ('true' as const),
  });
  return {
    course: title,
    links: [
      link('course', addresses.studioCourse(slug), title),
      link('draft', addresses.draft(slug), words.say('studio.nav.draft')),
      link('check', addresses.draftCheck(slug), words.say('studio.nav.check')),
      link('review', addresses.courseReview(slug), words.say('studio.nav.review')),
      ...(can(course, 'publish') ? [link('publish', addresses.publish(slug), words.say('studio.nav.publish'))] : []),
      link('editions', addresses.editions(slug), words.say('studio.nav.editions')),
      link('marking', addresses.marking(slug), words.say('studio.nav.marking')),
      ...(can(course, 'roster') ? [link('roster', addresses.roster(slug), words.say('studio.nav.roster'))] : []),
    ],
  };
}
