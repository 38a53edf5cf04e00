import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { Accommodations } from './accommodations/accommodations.service.js';
import { AnnouncementLetters } from './announcements/announcement-letters.service.js';
import { Announcements } from './announcements/announcements.service.js';
import { Attempts } from './attempts.service.js';
import { Beginnings } from './beginnings.service.js';
import { CalendarAddresses } from './due/calendar-addresses.service.js';
import { DueDates } from './due/due-dates.service.js';
import { Ending } from './ending.service.js';
import { EnrolLists } from './enrolling/enrol-lists.service.js';
import { EnrolListJob } from './enrolling/enrol-list-job.service.js';
import { Enrolments } from './enrolments.service.js';
import { Expiring } from './expiring.service.js';
import { ExpiryRound } from './expiry-round.service.js';
import { Groups } from './groups/groups.service.js';
import { LastSeen } from './last-seen.service.js';
import { LessonProgress } from './lesson-progress.service.js';
import { LearningOwnData } from './own-data.service.js';
import { MarkingDesk } from './marking/desk.service.js';
import { GivingMarks } from './marking/giving-marks.service.js';
import { Markings } from './marking/markings.service.js';
import { MarkingQueue } from './marking/queue.service.js';
import { CatchUps } from './moving/catch-ups.service.js';
import { MovingBatches } from './moving/moving-batches.service.js';
import { MovingForecasts } from './moving/moving-forecasts.service.js';
import { MovingJob } from './moving/moving-job.service.js';
import { Moving } from './moving/moving.service.js';
import { NotBegun } from './moving/not-begun.service.js';
import { MarkReasonsOf } from './mark-reasons.service.js';
import { MarkLetters } from './mark-letters.service.js';
import { MediaPositions } from './media/media-positions.service.js';
import { Pauses } from './pauses.service.js';
import { QuizRecords } from './quiz-records.service.js';
import { Recipients } from './recipients.service.js';
import { Reflections } from './reflections.service.js';
import { DryRuns } from './regrading/dry-runs.service.js';
import { ItemFigureCounts } from './regrading/item-figures.service.js';
import { ItemCorrections } from './regrading/item-corrections.service.js';
import { PublishedItems } from './regrading/published-items.service.js';
import { RegradeBatches } from './regrading/regrade-batches.service.js';
import { RegradeJob } from './regrading/regrade-job.service.js';
import { Regrades } from './regrading/regrades.service.js';
import { Sittings } from './regrading/sittings.service.js';
import { Responses } from './responses.service.js';
import { DueReviews } from './review/due-reviews.service.js';
import { ReviewLetterRound } from './review/review-letter-round.service.js';
import { ReviewLetters } from './review/review-letters.service.js';
import { ReviewPlans } from './review/review-plans.service.js';
import { Reviewing } from './review/reviewing.service.js';

const attempts = [Accommodations, Attempts, Beginnings, Ending, Expiring, ExpiryRound, Pauses, QuizRecords, Responses];
const cohort = [
  Groups,
  DueDates,
  CalendarAddresses,
  Recipients,
  Announcements,
  AnnouncementLetters,
  EnrolLists,
  EnrolListJob,
];
const work = [...attempts, LastSeen, Enrolments, LessonProgress, Reflections, MediaPositions, LearningOwnData];
const review = [ReviewPlans, Reviewing, DueReviews, ReviewLetters, ReviewLetterRound];
const regrading = [
  ItemFigureCounts,
  DryRuns,
  ItemCorrections,
  PublishedItems,
  RegradeBatches,
  RegradeJob,
  Regrades,
  Sittings,
  MarkLetters,
];
const moving = [CatchUps, Moving, MovingBatches, MovingForecasts, MovingJob, NotBegun];
const marking = [MarkReasonsOf, MarkingDesk, GivingMarks, Markings, MarkingQueue];
const all = [...work, ...cohort, ...review, ...regrading, ...marking, ...moving];

@Module({ imports: [AccountsModule, CatalogModule], providers: all, exports: all })
export class LearningModule {}
