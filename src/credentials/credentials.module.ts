import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { LearningModule } from '../learning/learning.module.js';
import { Certificates } from './certificates.service.js';
import { Issuing } from './issuing.service.js';

@Module({
  imports: [AccountsModule, LearningModule],
  providers: [Certificates, Issuing],
  exports: [Certificates, Issuing],
})
export class CredentialsModule {}
