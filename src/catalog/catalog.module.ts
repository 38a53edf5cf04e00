import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { Courses } from './courses.service.js';
import { DraftChecks } from './draft/draft-checks.service.js';
import { DraftExports } from './draft/draft-exports.service.js';
import { DraftHistory } from './draft/draft-history.service.js';
import { DraftImages } from './draft/draft-images.service.js';
import { DraftIntake } from './draft/draft-intake.service.js';
import { DraftOutline } from './draft/draft-outline.service.js';
import { DraftPackages } from './draft/draft-packages.service.js';
import { DraftPieces } from './draft/draft-pieces.service.js';
import { DraftVisits } from './draft/draft-visits.service.js';
import { Drafts } from './draft/drafts.service.js';
import { Editions } from './editions.service.js';
import { EditionDifferences } from './editions/edition-differences.service.js';
import { Closings } from './editions/closings.service.js';
import { Importing } from './importing.service.js';
import { LastPackage } from './last-package.service.js';
import { CatalogOwnData } from './own-data.service.js';
import { CatalogObjectUses } from './media/catalog-object-uses.service.js';
import { DraftMedia } from './media/draft-media.service.js';
import { MediaIntake } from './media/media-intake.service.js';
import { PackageMedia } from './media/package-media.service.js';
import { DraftRegistry } from './proposals/draft-registry.service.js';
import { ProposalLetters } from './proposals/proposal-letters.service.js';
import { StudyProposals } from './proposals/study-proposals.service.js';
import { Publishing } from './publishing.service.js';
import { CommentLetters } from './review/comments/comment-letters.service.js';
import { Comments } from './review/comments/comments.service.js';
import { ThreadPlaces } from './review/comments/thread-places.service.js';
import { LapseLetters } from './review/disclosures/lapse-letters.service.js';
import { Declarations } from './review/disclosures/declarations.service.js';
import { EditionReviews } from './review/edition-reviews.service.js';
import { PlanLetters } from './review/planning/plan-letters.service.js';
import { PlannedPublication } from './review/planning/planned-publication.service.js';
import { Plans } from './review/planning/plans.service.js';
import { Publication } from './review/publication.service.js';
import { ReviewStates } from './review/review-state.service.js';
import { ReviewRules } from './review/sign-off/review-rules.service.js';
import { SignOffs } from './review/sign-off/sign-offs.service.js';
import { Joining } from './staff/joining.service.js';
import { Staff } from './staff/staff.service.js';
import { Rests } from './rests.service.js';

const drafts = [
  DraftExports,
  DraftIntake,
  DraftChecks,
  DraftHistory,
  DraftImages,
  DraftOutline,
  DraftPackages,
  DraftPieces,
  DraftRegistry,
  DraftVisits,
  Drafts,
  ProposalLetters,
  StudyProposals,
];
const review = [
  ...[Comments, ThreadPlaces, CommentLetters],
  ...[SignOffs, ReviewRules, ReviewStates, EditionReviews],
  ...[Declarations, LapseLetters, Plans, Publication],
];
const media = [DraftMedia, MediaIntake, PackageMedia];
const open = [
  ...media,
  Closings,
  EditionDifferences,
  Courses,
  Editions,
  Importing,
  Joining,
  Publishing,
  Rests,
  Staff,
  CatalogOwnData,
];

@Module({
  imports: [AccountsModule, EvidenceModule],
  providers: [CatalogObjectUses, ...drafts, ...open, ...review, PlanLetters, PlannedPublication, LastPackage],
  exports: [...drafts, ...open, ...review],
})
export class CatalogModule {}
