import { joined } from '../area.js';
import { StudioCourseController } from './course.controller.js';
import { draftArea } from './draft/draft-area.js';
import { ComparisonController } from './editions/comparison.controller.js';
import { EditionFigures } from './editions/edition-figures.service.js';
import { EditionsController } from './editions/editions.controller.js';
import { StudioHomeController } from './home.controller.js';
import { CorrectionController } from './items/correction.controller.js';
import { StudioItemController } from './items/item.controller.js';
import { StudioItems } from './items/studio-items.service.js';
import { MarkingQueueController } from './marking/queue.controller.js';
import { MarkedResponseController } from './marking/response.controller.js';
import { NewCourseController } from './new-course/new-course.controller.js';
import { PublishFacts } from './publishing/publish-facts.service.js';
import { PublishController } from './publishing/publish.controller.js';
import { reviewArea } from './review/review-area.js';
import { rosterArea } from './roster/roster-area.js';
import { StudioCourses } from './studio-courses.service.js';

const own = {
  controllers: [
    ...[StudioHomeController, StudioCourseController, NewCourseController],
    ...[EditionsController, ComparisonController, PublishController],
    ...[StudioItemController, CorrectionController],
    ...[MarkingQueueController, MarkedResponseController],
  ],
  providers: [StudioCourses, EditionFigures, PublishFacts, StudioItems],
};

/** Making courses, publishing them, and answering for those who study them. */
export const studioArea = joined(own, draftArea, reviewArea, rosterArea);
