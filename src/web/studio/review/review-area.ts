import type { Area } from '../../area.js';
import { DeclarationsController } from './declarations.controller.js';
import { LessonReviewController } from './lesson-review.controller.js';
import { PieceReviewController } from './piece-review.controller.js';
import { QuizReviewController } from './quiz-review.controller.js';
import { CourseReviewController } from './review.controller.js';
import { ThreadForms } from './thread-forms.service.js';
import { ThreadsController } from './threads.controller.js';

/** The review of a draft. Lessons and quizzes stand before the other pieces, whose kind is any word. */
export const reviewArea: Area = {
  controllers: [
    LessonReviewController,
    QuizReviewController,
    PieceReviewController,
    ThreadsController,
    CourseReviewController,
    DeclarationsController,
  ],
  providers: [ThreadForms],
};
