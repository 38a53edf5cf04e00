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
import { Importing } from './importing.service.js';
import { LastPackage } from './last-package.service.js';
import { CatalogOwnData } from './own-data.service.js';
import { Publishing } from './publishing.service.js';
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
  DraftVisits,
  Drafts,
];
const open = [Courses, Editions, Importing, Joining, Publishing, Rests, Staff, CatalogOwnData];

@Module({
  imports: [AccountsModule, EvidenceModule],
  providers: [...drafts, ...open, LastPackage],
  exports: [...drafts, ...open],
})
export class CatalogModule {}
