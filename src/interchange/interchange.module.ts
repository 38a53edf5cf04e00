import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { LearningModule } from '../learning/learning.module.js';
import { Copying } from './copying.service.js';
import { Erasing } from './erasing.service.js';
import { Lapsing } from './lapsing.service.js';
import { InterchangeOwnData } from './own-data.service.js';
import { PersonalParts } from './personal-parts.service.js';

const work = [PersonalParts, Copying, Erasing];

@Module({
  imports: [AccountsModule, CatalogModule, LearningModule, CredentialsModule],
  providers: [...work, Lapsing, InterchangeOwnData],
  exports: work,
})
export class InterchangeModule {}
