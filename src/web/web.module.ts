import { type DynamicModule, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { DoiResolver } from '../evidence/references/doi-resolver.js';
import { ThrottlerModule } from '@nestjs/throttler';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { InsightsModule } from '../insights/insights.module.js';
import { InterchangeModule } from '../interchange/interchange.module.js';
import { Clock } from '../kernel/clock.js';
import { Writes } from '../kernel/writes.js';
import { LearningModule } from '../learning/learning.module.js';
import { InvitationController } from './accounts/invitation.controller.js';
import { AddressController } from './accounts/address.controller.js';
import { AddressLinkController } from './accounts/address-link.controller.js';
import { ConfirmController } from './accounts/confirm.controller.js';
import { Entering } from './accounts/entering.service.js';
import { LinkPages } from './accounts/link-pages.service.js';
import { IdentitiesController } from './accounts/oidc/identities.controller.js';
import { NewcomerController } from './accounts/oidc/newcomer.controller.js';
import { OidcController } from './accounts/oidc/oidc.controller.js';
import { OidcPages } from './accounts/oidc/oidc-pages.service.js';
import { Oidc } from './accounts/oidc/oidc.service.js';
import { OwnerController } from './accounts/oidc/owner.controller.js';
import { Trips } from './accounts/oidc/trips.service.js';
import { PasswordController } from './accounts/password.controller.js';
import { AccountController } from './account/account.controller.js';
import { AppController } from './account/factors/app.controller.js';
import { FactorsController } from './account/factors/factors.controller.js';
import { PasskeysController } from './account/factors/passkeys.controller.js';
import { RecoveryCodePages } from './account/factors/recovery-code-pages.service.js';
import { RecoveryCodesController } from './account/factors/recovery-codes.controller.js';
import { ShownSecrets } from './account/factors/shown-secrets.service.js';
import { FactorProofs } from './accounts/factors/factor-proofs.service.js';
import { Halfway } from './accounts/factors/halfway.service.js';
import { IdentityController } from './accounts/factors/identity.controller.js';
import { PasskeySignInController } from './accounts/factors/passkey-sign-in.controller.js';
import { SecondStepController } from './accounts/factors/second-step.controller.js';
import { CopyJob } from './account/copy-job.service.js';
import { DevicesController } from './account/devices.controller.js';
import { ErasureController } from './account/erasure.controller.js';
import { NameController } from './account/name.controller.js';
import { OwnDataController } from './account/own-data.controller.js';
import { PreferencesController } from './account/preferences.controller.js';
import { ProfileController } from './account/profile.controller.js';
import { ReissueController } from './account/reissue.controller.js';
import { RegisterController } from './accounts/register.controller.js';
import { ResetController } from './accounts/reset.controller.js';
import { SecondStep } from './accounts/second-step.service.js';
import { SetUpController } from './accounts/set-up.controller.js';
import { SignInController } from './accounts/sign-in.controller.js';
import { AccommodationPages } from './admin/accommodations/accommodation-pages.service.js';
import { AccommodationsController } from './admin/accommodations/accommodations.controller.js';
import { ActsController } from './admin/acts/acts.controller.js';
import { ActLines } from './admin/acts/act-lines.service.js';
import { AdminCoursesController } from './admin/courses/courses.controller.js';
import { Health } from './admin/health.service.js';
import { AdminHomeController } from './admin/home.controller.js';
import { JobsController } from './admin/jobs/jobs.controller.js';
import { LettersController } from './admin/mail/letters.controller.js';
import { ImportController } from './admin/people/import.controller.js';
import { InvitableCourses } from './admin/people/invitable-courses.service.js';
import { InvitationsController } from './admin/people/invitations.controller.js';
import { PeopleController } from './admin/people/people.controller.js';
import { PersonChanges } from './admin/people/person-changes.service.js';
import { PersonFiles } from './admin/people/person-files.service.js';
import { PersonLearning } from './admin/people/person-learning.service.js';
import { PersonController } from './admin/people/person.controller.js';
import { LogoController } from './admin/settings/logo.controller.js';
import { PolicyFormController } from './admin/settings/policy-form.controller.js';
import { SettingsController } from './admin/settings/settings.controller.js';
import { SettingsPages } from './admin/settings/settings-pages.service.js';
import { VersionsController } from './admin/settings/versions.controller.js';
import { CoursesController } from './catalog/courses.controller.js';
import { GlossaryController } from './catalog/glossary.controller.js';
import { MediaController } from './catalog/media.controller.js';
import { AttestationController } from './credentials/attestation.controller.js';
import { CertificateSheets } from './credentials/certificate-sheets.service.js';
import { CertificatesController } from './credentials/certificates.controller.js';
import { VerifyController } from './credentials/verify.controller.js';
import { ClaimsController } from './evidence/claims.controller.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { StudyFilesController } from './evidence/study-files.controller.js';
import { StudiesController } from './evidence/studies.controller.js';
import { WhereUsed } from './evidence/where-used.service.js';
import { HomeController } from './home/home.controller.js';
import { Log } from './http/log.js';
import { Pages } from './http/pages.service.js';
import { PasswordStrategy } from './http/sign-in.strategy.js';
import { ThrottleStorage } from './http/throttle-storage.js';
import { UnsentForms } from './http/unsent-forms.service.js';
import { throttlers } from './http/throttling.js';
import { ActivityController } from './learning/activity.controller.js';
import { AttemptController } from './learning/attempt.controller.js';
import { BeginningController } from './learning/beginning.controller.js';
import { CheckedItems } from './learning/checked-items.service.js';
import { ClashPages } from './learning/clash-pages.service.js';
import { DashboardController } from './learning/dashboard.controller.js';
import { LessonHtml } from './learning/lesson-html.service.js';
import { LessonPages } from './learning/lesson-pages.service.js';
import { LessonController } from './learning/lesson.controller.js';
import { LearnerDifferenceController } from './learning/moving/learner-difference.controller.js';
import { NewerEditions } from './learning/moving/newer-editions.service.js';
import { StudiedEditionController } from './learning/moving/studied-edition.controller.js';
import { PauseController } from './learning/pause.controller.js';
import { QuizPages } from './learning/quiz-pages.service.js';
import { RecordingController } from './learning/recording.controller.js';
import { CalendarController } from './learning/notices/calendar.controller.js';
import { NoticesController } from './learning/notices/notices.controller.js';
import { Notices } from './learning/notices/notices.service.js';
import { ResultController } from './learning/result.controller.js';
import { OutboxController } from './mail/outbox.controller.js';
import { UnsubscribeController } from './mail/unsubscribe.controller.js';
import { HealthController } from './operations/health.controller.js';
import { Housekeeping } from './operations/housekeeping.service.js';
import { ReviewController } from './review/review.controller.js';
import { SittingController } from './review/sitting.controller.js';
import { PoliciesController } from './policies/policies.controller.js';
import { Site } from './site.js';
import { StudioCourseController } from './studio/course.controller.js';
import { LessonDraftController } from './studio/draft/lesson/lesson-draft.controller.js';
import { LessonDrafts } from './studio/draft/lesson/lesson-drafts.service.js';
import { LessonLiveController } from './studio/draft/lesson/lesson-live.controller.js';
import { LessonMergeController } from './studio/draft/lesson/lesson-merge.controller.js';
import { LessonMerging } from './studio/draft/lesson/lesson-merging.service.js';
import { LessonPictureController } from './studio/draft/lesson/lesson-picture.controller.js';
import { LessonPickController } from './studio/draft/lesson/lesson-pick.controller.js';
import { LessonPreview } from './studio/draft/lesson/lesson-preview.service.js';
import { DraftMediaController } from './studio/draft/media/media.controller.js';
import { DraftMediumController } from './studio/draft/media/medium.controller.js';
import { DraftCardController } from './studio/draft/cards/draft-card.controller.js';
import { DraftCardsController } from './studio/draft/cards/draft-cards.controller.js';
import { NewStudyController } from './studio/draft/studies/new-study.controller.js';
import { ProposalsController } from './studio/draft/studies/proposals.controller.js';
import { FormPages } from './studio/draft/form/form-pages.service.js';
import { PieceForms } from './studio/draft/form/piece-forms.service.js';
import { DraftItemController } from './studio/draft/item/draft-item.controller.js';
import { ItemDrafts } from './studio/draft/item/item-drafts.service.js';
import { TrialController } from './studio/draft/item/trial.controller.js';
import { BlueprintController } from './studio/draft/quiz/blueprint.controller.js';
import { DraftQuizController } from './studio/draft/quiz/draft-quiz.controller.js';
import { QuizFormPages } from './studio/draft/quiz/quiz-form-pages.service.js';
import { QuizPieces } from './studio/draft/quiz/quiz-pieces.service.js';
import { QuizSettingsController } from './studio/draft/quiz/quiz-settings.controller.js';
import { CheckController } from './studio/draft/check.controller.js';
import { DetailsController } from './studio/draft/details.controller.js';
import { DraftGlossaryController } from './studio/draft/glossary.controller.js';
import { HistoryController } from './studio/draft/history.controller.js';
import { ModuleController } from './studio/draft/module.controller.js';
import { OutlineController } from './studio/draft/outline.controller.js';
import { DraftPackageController } from './studio/draft/package.controller.js';
import { DeclarationsController } from './studio/review/declarations.controller.js';
import { LessonReviewController } from './studio/review/lesson-review.controller.js';
import { PieceReviewController } from './studio/review/piece-review.controller.js';
import { QuizReviewController } from './studio/review/quiz-review.controller.js';
import { CourseReviewController } from './studio/review/review.controller.js';
import { ThreadsController } from './studio/review/threads.controller.js';
import { NewCourseController } from './studio/new-course/new-course.controller.js';
import { PublishFacts } from './studio/publishing/publish-facts.service.js';
import { PublishController } from './studio/publishing/publish.controller.js';
import { AnnouncementPages } from './studio/roster/announcements/announcement-pages.service.js';
import { RosterAnnouncementsController } from './studio/roster/announcements/announcements.controller.js';
import { RosterDueController } from './studio/roster/due/due.controller.js';
import { RosterGroupsController } from './studio/roster/groups/groups.controller.js';
import { RosterListController } from './studio/roster/list/list.controller.js';
import { RosterAccommodationsController } from './studio/roster/person/roster-accommodations.controller.js';
import { RosterPeople } from './studio/roster/person/roster-people.service.js';
import { RosterPersonController } from './studio/roster/person/roster-person.controller.js';
import { RosterController } from './studio/roster/roster.controller.js';
import { StudioHomeController } from './studio/home.controller.js';
import { ComparisonController } from './studio/editions/comparison.controller.js';
import { EditionFigures } from './studio/editions/edition-figures.service.js';
import { EditionsController } from './studio/editions/editions.controller.js';
import { CorrectionController } from './studio/items/corrections.controller.js';
import { StudioItemController } from './studio/items/items.controller.js';
import { StudioItems } from './studio/items/studio-items.service.js';
import { MarkingQueueController } from './studio/marking/queue.controller.js';
import { MarkedResponseController } from './studio/marking/response.controller.js';
import { StudioCourses } from './studio/studio-courses.service.js';
import { Views } from './views/views.js';

@Module({
  imports: [
    PassportModule,
    AccountsModule,
    EvidenceModule,
    CatalogModule,
    LearningModule,
    CredentialsModule,
    InsightsModule,
    InterchangeModule,
    ThrottlerModule.forRootAsync({
      inject: [Writes, Clock],
      useFactory: (writes: Writes, clock: Clock) => throttlers(new ThrottleStorage(writes, clock)),
    }),
  ],
  controllers: [
    ...[HealthController, HomeController, PoliciesController],
    ...[RegisterController, SignInController, SetUpController, ConfirmController, ResetController],
    ...[PasswordController, AddressController, AddressLinkController],
    ...[OidcController, NewcomerController, OwnerController, IdentitiesController],
    ...[SecondStepController, PasskeySignInController, IdentityController],
    ...[FactorsController, PasskeysController, AppController, RecoveryCodesController],
    ...[InvitationController, InvitationsController, ImportController],
    ...[
      AdminHomeController,
      PeopleController,
      PersonController,
      AccommodationsController,
      JobsController,
      LettersController,
      ActsController,
      AdminCoursesController,
    ],
    ...[StudioHomeController, StudioCourseController, StudioItemController, CorrectionController],
    ...[LessonReviewController, QuizReviewController, PieceReviewController, ThreadsController],
    ...[CourseReviewController, DeclarationsController],
    ...[LessonDraftController, LessonLiveController, LessonMergeController],
    ...[LessonPickController, LessonPictureController],
    ...[EditionsController, ComparisonController],
    ...[MarkingQueueController, MarkedResponseController],
    ...[
      NewCourseController,
      OutlineController,
      DetailsController,
      ModuleController,
      DraftMediaController,
      DraftMediumController,
      HistoryController,
      CheckController,
    ],
    ...[DraftCardsController, DraftCardController, NewStudyController, ProposalsController],
    ...[DraftPackageController, DraftGlossaryController, PublishController],
    ...[TrialController, DraftItemController, DraftQuizController, QuizSettingsController, BlueprintController],
    ...[RosterController, RosterListController, RosterGroupsController, RosterDueController],
    ...[RosterAnnouncementsController, RosterPersonController, RosterAccommodationsController],
    ...[SettingsController, LogoController, PolicyFormController, VersionsController],
    ...[CoursesController, GlossaryController, MediaController],
    ...[EvidenceController, StudyFilesController, StudiesController, ClaimsController],
    ...[StudiedEditionController, LearnerDifferenceController],
    ...[CalendarController, NoticesController],
    ...[DashboardController, BeginningController, AttemptController, PauseController, ResultController],
    ...[LessonController, RecordingController, ActivityController],
    ...[SittingController, ReviewController],
    ...[AccountController, NameController, ReissueController, ProfileController, PreferencesController],
    ...[DevicesController, OwnDataController, ErasureController],
    ...[AttestationController, CertificatesController, VerifyController],
    ...[OutboxController, UnsubscribeController],
  ],
  providers: [
    Entering,
    ...[Oidc, OidcPages, Trips],
    SettingsPages,
    ...[SecondStep, Halfway, FactorProofs, RecoveryCodePages, ShownSecrets],
    LinkPages,
    Pages,
    PasswordStrategy,
    ThrottleStorage,
    UnsentForms,
    Housekeeping,
    InvitableCourses,
    ...[Health, ActLines, PersonFiles, PersonLearning, PersonChanges],
    ...[StudioCourses, PublishFacts, StudioItems, EditionFigures],
    ...[RosterPeople, AnnouncementPages, Notices],
    ...[LessonDrafts, LessonMerging, LessonPreview],
    ...[FormPages, PieceForms, ItemDrafts, QuizPieces, QuizFormPages],
    ...[LessonHtml, NewerEditions],
    LessonPages,
    ...[CheckedItems, QuizPages, ClashPages, AccommodationPages],
    CertificateSheets,
    CopyJob,
    WhereUsed,
  ],
})
export class WebModule {
  static with(views: Views, site: Site, log: Log, dois: DoiResolver): DynamicModule {
    const values = [
      { provide: Views, useValue: views },
      { provide: Site, useValue: site },
      { provide: Log, useValue: log },
      { provide: DoiResolver, useValue: dois },
    ];
    return { module: WebModule, providers: values };
  }
}
