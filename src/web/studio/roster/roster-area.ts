import type { Area } from '../../area.js';
import { AnnouncementPages } from './announcements/announcement-pages.service.js';
import { RosterAnnouncementsController } from './announcements/announcements.controller.js';
import { RosterDueController } from './due/due.controller.js';
import { RosterGroupsController } from './groups/groups.controller.js';
import { RosterListController } from './list/list.controller.js';
import { RosterAccommodationsController } from './person/accommodations.controller.js';
import { RosterPersonController } from './person/person.controller.js';
import { RosterPeople } from './person/roster-people.service.js';
import { RosterController } from './roster.controller.js';

/** Those who are on a course, and what they are told. */
export const rosterArea: Area = {
  controllers: [
    RosterController,
    RosterAnnouncementsController,
    RosterDueController,
    RosterGroupsController,
    RosterListController,
    ...[RosterPersonController, RosterAccommodationsController],
  ],
  providers: [AnnouncementPages, RosterPeople],
};
