import type { Area } from '../area.js';
import { ActivityController } from './activity.controller.js';
import { AttemptController } from './attempt.controller.js';
import { BeginningController } from './beginning.controller.js';
import { CheckedItems } from './checked-items.service.js';
import { ClashPages } from './clash-pages.service.js';
import { CourseHomeController } from './course-home.controller.js';
import { DashboardController } from './dashboard.controller.js';
import { LessonHtml } from './lesson-html.service.js';
import { LessonPages } from './lesson-pages.service.js';
import { LessonController } from './lesson.controller.js';
import { LearnerDifferenceController } from './moving/learner-difference.controller.js';
import { NewerEditions } from './moving/newer-editions.service.js';
import { StudiedEditionController } from './moving/studied-edition.controller.js';
import { CalendarController } from './notices/calendar.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { Notices } from './notices/notices.service.js';
import { PauseController } from './pause.controller.js';
import { QuizPages } from './quiz-pages.service.js';
import { RecordingController } from './recording.controller.js';
import { ResultController } from './result.controller.js';

/** Studying a course. What has a word of its own after the course stands before the activities, whose key is any word. */
export const learningArea: Area = {
  controllers: [
    ...[StudiedEditionController, LearnerDifferenceController],
    ...[CalendarController, NoticesController],
    ...[DashboardController, CourseHomeController, BeginningController],
    ...[AttemptController, PauseController, ResultController],
    ...[LessonController, RecordingController, ActivityController],
  ],
  providers: [LessonHtml, LessonPages, CheckedItems, QuizPages, ClashPages, Notices, NewerEditions],
};
