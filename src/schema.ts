import { Account1795000000012 } from '../migrations/12-account.js';
import { Accounts1795000000002 } from '../migrations/02-accounts.js';
import { CalendarRenewal1795000000028 } from '../migrations/28-calendar-renewal.js';
import { Catalog1795000000004 } from '../migrations/04-catalog.js';
import { CheckedAnswers1795000000020 } from '../migrations/20-checked-answers.js';
import { CommentsOnTerms1795000000029 } from '../migrations/29-comments-on-terms.js';
import { CourseReview1795000000022 } from '../migrations/22-course-review.js';
import { Credentials1795000000006 } from '../migrations/06-credentials.js';
import { DraftPieces1795000000019 } from '../migrations/19-draft-pieces.js';
import { Evidence1795000000003 } from '../migrations/03-evidence.js';
import { Folding1795000000018 } from '../migrations/18-folding.js';
import { ExternalIdentities1795000000017 } from '../migrations/17-external-identities.js';
import { Factors1795000000009 } from '../migrations/09-factors.js';
import { JobsAndMail1795000000007 } from '../migrations/07-jobs-and-mail.js';
import { Kernel1795000000001 } from '../migrations/01-kernel.js';
import { MediaPositions1795000000026 } from '../migrations/26-media-positions.js';
import { Learning1795000000005 } from '../migrations/05-learning.js';
import { People1795000000008 } from '../migrations/08-people.js';
import { PeopleSearch1795000000011 } from '../migrations/11-people-search.js';
import { QuizPolicy1795000000014 } from '../migrations/14-quiz-policy.js';
import { Moving1795000000023 } from '../migrations/23-moving.js';
import { Regrading1795000000015 } from '../migrations/15-regrading.js';
import { Review1795000000016 } from '../migrations/16-review.js';
import { Roles1795000000010 } from '../migrations/10-roles.js';
import { Roster1795000000024 } from '../migrations/24-roster.js';
import { RosterIndices1795000000027 } from '../migrations/27-roster-indices.js';
import { Settings1795000000013 } from '../migrations/13-settings.js';
import { StudyProposals1795000000025 } from '../migrations/25-study-proposals.js';
import { SearchKey } from './accounts/directory/search-key.entity.js';
import { AuthenticatorApp } from './accounts/factors/authenticator-app.entity.js';
import { PasskeyChallenge } from './accounts/factors/passkey-challenge.entity.js';
import { Passkey } from './accounts/factors/passkey.entity.js';
import { RecoveryCode } from './accounts/factors/recovery-code.entity.js';
import { RememberedDevice } from './accounts/factors/remembered-device.entity.js';
import { Invitation } from './accounts/invitations/invitation.entity.js';
import { PeopleImport } from './accounts/invitations/people-import.entity.js';
import { MailedLink } from './accounts/mailed-link.entity.js';
import { ExternalIdentity } from './accounts/oidc/external-identity.entity.js';
import { Person } from './accounts/person.entity.js';
import { RoleGrant } from './accounts/role-grant.entity.js';
import { Session } from './accounts/session.entity.js';
import { SetUpLink } from './accounts/set-up-link.entity.js';
import { Course } from './catalog/course.entity.js';
import { DraftPiece } from './catalog/draft/draft-piece.entity.js';
import { DraftProposal } from './catalog/draft/draft-proposal.entity.js';
import { DraftRevision } from './catalog/draft/draft-revision.entity.js';
import { DraftVisit } from './catalog/draft/draft-visit.entity.js';
import { Draft } from './catalog/draft/draft.entity.js';
import { EditionUse } from './catalog/edition-use.entity.js';
import { Edition } from './catalog/edition.entity.js';
import { EditionClosing } from './catalog/editions/edition-closing.entity.js';
import { CommentThread } from './catalog/review/comments/comment-thread.entity.js';
import { Comment } from './catalog/review/comments/comment.entity.js';
import { CommentedText } from './catalog/review/comments/commented-text.entity.js';
import { Declaration } from './catalog/review/disclosures/declaration.entity.js';
import { Mitigation } from './catalog/review/disclosures/mitigation.entity.js';
import { EditionReview } from './catalog/review/edition-review.entity.js';
import { PlannedEdition } from './catalog/review/planning/planned-edition.entity.js';
import { ReviewRule } from './catalog/review/sign-off/review-rule.entity.js';
import { SignOff } from './catalog/review/sign-off/sign-off.entity.js';
import { StudyProposalAnswer } from './catalog/proposals/study-proposal-answer.entity.js';
import { StudyProposal } from './catalog/proposals/study-proposal.entity.js';
import { CourseStaff } from './catalog/staff/course-staff.entity.js';
import { Attestation } from './credentials/attestation.entity.js';
import { Certificate } from './credentials/certificate.entity.js';
import { RegistryEntry } from './evidence/registry-entry.entity.js';
import { RegistryVersion } from './evidence/registry-version.entity.js';
import { DataCopy } from './interchange/data-copy.entity.js';
import { Act } from './kernel/act.entity.js';
import type { Schema } from './kernel/database.js';
import { Job } from './kernel/jobs/job.entity.js';
import { Letter } from './kernel/mail/letter.entity.js';
import { MailRefusal } from './kernel/mail/mail-refusal.entity.js';
import { Setting } from './kernel/settings/setting.entity.js';
import { ThrottleHit } from './kernel/throttle-hit.entity.js';
import { Accommodation } from './learning/accommodations/accommodation.entity.js';
import { AnnouncementDismissal } from './learning/announcements/announcement-dismissal.entity.js';
import { Announcement } from './learning/announcements/announcement.entity.js';
import { Attempt } from './learning/attempt.entity.js';
import { DueDate } from './learning/due/due-date.entity.js';
import { Enrolment } from './learning/enrolment.entity.js';
import { Grading } from './learning/grading.entity.js';
import { CourseGroup } from './learning/groups/course-group.entity.js';
import { GroupMember } from './learning/groups/group-member.entity.js';
import { MarkingLease } from './learning/marking/marking-lease.entity.js';
import { Marking } from './learning/marking/marking.entity.js';
import { MediaPosition } from './learning/media/media-position.entity.js';
import { CatchUp } from './learning/moving/catch-up.entity.js';
import { EditionMove } from './learning/moving/edition-move.entity.js';
import { EditionMoving } from './learning/moving/edition-moving.entity.js';
import { Progress } from './learning/progress.entity.js';
import { Reflection } from './learning/reflection.entity.js';
import { ItemCorrection } from './learning/regrading/item-correction.entity.js';
import { Regrading } from './learning/regrading/regrading.entity.js';
import { Response } from './learning/response.entity.js';
import { ReviewAnswer } from './learning/review/review-answer.entity.js';
import { ReviewCard } from './learning/review/review-card.entity.js';
import { ReviewPlan } from './learning/review/review-plan.entity.js';

/** Every table of every room, and every migration in its order, each listed by class so that nothing is found by accident. */
export const schema: Schema = {
  entities: [
    ...[Act, ThrottleHit, Job, Letter, MailRefusal, Setting],
    ...[Person, RoleGrant, Session, SetUpLink, MailedLink, SearchKey, ExternalIdentity],
    ...[Passkey, PasskeyChallenge, AuthenticatorApp, RecoveryCode, RememberedDevice],
    ...[Invitation, PeopleImport],
    ...[RegistryEntry, RegistryVersion],
    ...[Course, Edition, EditionUse, EditionClosing, CourseStaff],
    ...[Draft, DraftPiece, DraftRevision, DraftVisit, DraftProposal],
    ...[StudyProposal, StudyProposalAnswer],
    ...[CommentedText, CommentThread, Comment, SignOff, ReviewRule],
    ...[Declaration, Mitigation, PlannedEdition, EditionReview],
    ...[Enrolment, Progress, Reflection, MediaPosition, Attempt, Response, Grading, Accommodation],
    ...[EditionMove, EditionMoving, CatchUp],
    ...[CourseGroup, GroupMember, DueDate, Announcement, AnnouncementDismissal],
    ...[ItemCorrection, Regrading, Marking, MarkingLease],
    ...[ReviewPlan, ReviewCard, ReviewAnswer],
    ...[Attestation, Certificate],
    DataCopy,
  ],
  migrations: [
    Kernel1795000000001,
    Accounts1795000000002,
    Evidence1795000000003,
    Catalog1795000000004,
    Learning1795000000005,
    Credentials1795000000006,
    JobsAndMail1795000000007,
    People1795000000008,
    Factors1795000000009,
    Roles1795000000010,
    PeopleSearch1795000000011,
    Account1795000000012,
    Settings1795000000013,
    QuizPolicy1795000000014,
    Regrading1795000000015,
    Review1795000000016,
    ExternalIdentities1795000000017,
    Folding1795000000018,
    DraftPieces1795000000019,
    CheckedAnswers1795000000020,
    CourseReview1795000000022,
    Moving1795000000023,
    Roster1795000000024,
    StudyProposals1795000000025,
    MediaPositions1795000000026,
    RosterIndices1795000000027,
    CalendarRenewal1795000000028,
    CommentsOnTerms1795000000029,
  ],
};
