import type { Area } from '../../area.js';
import { DraftCardController } from './cards/card.controller.js';
import { DraftCardsController } from './cards/cards.controller.js';
import { CheckController } from './check.controller.js';
import { DetailsController } from './details.controller.js';
import { FormPages } from './form/form-pages.service.js';
import { PieceForms } from './form/piece-forms.service.js';
import { DraftGlossaryController } from './glossary.controller.js';
import { HistoryController } from './history.controller.js';
import { ItemDrafts } from './item/item-drafts.service.js';
import { DraftItemController } from './item/item.controller.js';
import { TrialController } from './item/trial.controller.js';
import { LessonDrafts } from './lesson/lesson-drafts.service.js';
import { LessonLiveController } from './lesson/lesson-live.controller.js';
import { LessonMergeController } from './lesson/lesson-merge.controller.js';
import { LessonMerging } from './lesson/lesson-merging.service.js';
import { LessonPickController } from './lesson/lesson-pick.controller.js';
import { LessonPictureController } from './lesson/lesson-picture.controller.js';
import { LessonPreview } from './lesson/lesson-preview.service.js';
import { LessonDraftController } from './lesson/lesson.controller.js';
import { DraftMediaController } from './media/media.controller.js';
import { DraftMediumController } from './media/medium.controller.js';
import { ModuleController } from './module.controller.js';
import { OutlineController } from './outline.controller.js';
import { DraftPackageController } from './package.controller.js';
import { BlueprintController } from './quiz/blueprint.controller.js';
import { QuizFormPages } from './quiz/quiz-form-pages.service.js';
import { DraftQuizController } from './quiz/quiz-items.controller.js';
import { QuizPieces } from './quiz/quiz-pieces.service.js';
import { QuizSettingsController } from './quiz/quiz-settings.controller.js';
import { NewStudyController } from './studies/new-study.controller.js';
import { ProposalsController } from './studies/proposals.controller.js';

/** Writing the draft of a course. A new study stands before the studies, whose key is any word. */
export const draftArea: Area = {
  controllers: [
    ...[OutlineController, DetailsController, ModuleController, DraftGlossaryController],
    ...[HistoryController, CheckController, DraftPackageController],
    ...[DraftCardsController, DraftCardController],
    ...[TrialController, DraftItemController],
    ...[LessonDraftController, LessonLiveController, LessonMergeController],
    ...[LessonPickController, LessonPictureController],
    ...[DraftMediaController, DraftMediumController],
    ...[DraftQuizController, QuizSettingsController, BlueprintController],
    ...[NewStudyController, ProposalsController],
  ],
  providers: [
    ...[FormPages, PieceForms],
    ItemDrafts,
    ...[LessonDrafts, LessonMerging, LessonPreview],
    ...[QuizPieces, QuizFormPages],
  ],
};
