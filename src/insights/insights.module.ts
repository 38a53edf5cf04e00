import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { LearningModule } from '../learning/learning.module.js';
import { BriefAttempts } from './roster/brief-attempts.service.js';
import { Candidates } from './roster/candidates.service.js';
import { Entries } from './roster/entries.service.js';
import { Recorded } from './roster/recorded.service.js';
import { Rosters } from './roster/rosters.service.js';

@Module({
  imports: [AccountsModule, CatalogModule, LearningModule],
  providers: [BriefAttempts, Candidates, Entries, Recorded, Rosters],
  exports: [Rosters],
})
export class InsightsModule {}
