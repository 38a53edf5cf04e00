import type { Area } from '../area.js';
import { AccommodationPages } from './accommodations/accommodation-pages.service.js';
import { AccommodationsController } from './accommodations/accommodations.controller.js';
import { ActLines } from './acts/act-lines.service.js';
import { ActsController } from './acts/acts.controller.js';
import { AdminCoursesController } from './courses/courses.controller.js';
import { Health } from './health.service.js';
import { AdminHomeController } from './home.controller.js';
import { JobsController } from './jobs/jobs.controller.js';
import { LettersController } from './mail/letters.controller.js';
import { ImportController } from './people/import.controller.js';
import { InvitableCourses } from './people/invitable-courses.service.js';
import { InvitationsController } from './people/invitations.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PersonChanges } from './people/person-changes.service.js';
import { PersonFiles } from './people/person-files.service.js';
import { PersonLearning } from './people/person-learning.service.js';
import { PersonController } from './people/person.controller.js';
import { LogoController } from './settings/logo.controller.js';
import { PolicyFormController } from './settings/policy-form.controller.js';
import { SettingsPages } from './settings/settings-pages.service.js';
import { SettingsController } from './settings/settings.controller.js';
import { VersionsController } from './settings/versions.controller.js';

/** The administration. `people/import` and `people/invitations` stand before a person, whose id is any word. */
export const adminArea: Area = {
  controllers: [
    AdminHomeController,
    AccommodationsController,
    ActsController,
    AdminCoursesController,
    JobsController,
    LettersController,
    ...[InvitationsController, ImportController, PeopleController, PersonController],
    ...[SettingsController, LogoController, PolicyFormController, VersionsController],
  ],
  providers: [
    Health,
    AccommodationPages,
    ActLines,
    ...[InvitableCourses, PersonFiles, PersonLearning, PersonChanges],
    SettingsPages,
  ],
};
