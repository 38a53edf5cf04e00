import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { LearningModule } from '../learning/learning.module.js';
import { Certificates } from './certificates.service.js';
import { Holders } from './holders.service.js';
import { Issuing } from './issuing.service.js';
import { CredentialsOwnData } from './own-data.service.js';
import { Reminders } from './reminding/reminders.service.js';
import { Reissuing } from './reissuing.service.js';

const work = [Certificates, Issuing, Reissuing, CredentialsOwnData];

@Module({
  imports: [AccountsModule, LearningModule],
  providers: [...work, Holders, Reminders],
  exports: work,
})
export class CredentialsModule {}
