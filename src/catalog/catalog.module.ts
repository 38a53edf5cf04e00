import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { Courses } from './courses.service.js';
import { Drafts } from './drafts.service.js';
import { Editions } from './editions.service.js';
import { Importing } from './importing.service.js';
import { LastPackage } from './last-package.service.js';
import { CatalogOwnData } from './own-data.service.js';
import { Publishing } from './publishing.service.js';
import { Joining } from './staff/joining.service.js';
import { Staff } from './staff/staff.service.js';
import { Rests } from './rests.service.js';

@Module({
  imports: [AccountsModule, EvidenceModule],
  providers: [Courses, Drafts, Editions, Importing, Joining, LastPackage, Publishing, Rests, Staff, CatalogOwnData],
  exports: [Courses, Editions, Importing, Joining, Rests, Staff, CatalogOwnData],
})
export class CatalogModule {}
