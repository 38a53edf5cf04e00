import { type DynamicModule, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { ThrottlerModule } from '@nestjs/throttler';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { DoiResolver } from '../evidence/references/doi-resolver.js';
import { InsightsModule } from '../insights/insights.module.js';
import { InterchangeModule } from '../interchange/interchange.module.js';
import { Clock } from '../kernel/clock.js';
import { Writes } from '../kernel/writes.js';
import { LearningModule } from '../learning/learning.module.js';
import { accountArea } from './account/account-area.js';
import { accountsArea } from './accounts/accounts-area.js';
import { adminArea } from './admin/admin-area.js';
import { joined } from './area.js';
import { catalogArea } from './catalog/catalog-area.js';
import { credentialsArea } from './credentials/credentials-area.js';
import { evidenceArea } from './evidence/evidence-area.js';
import { HomeController } from './home/home.controller.js';
import { httpArea } from './http/http-area.js';
import { Log } from './http/log.js';
import { ThrottleStorage } from './http/throttle-storage.js';
import { throttlers } from './http/throttling.js';
import { learningArea } from './learning/learning-area.js';
import { mailArea } from './mail/mail-area.js';
import { operationsArea } from './operations/operations-area.js';
import { PoliciesController } from './policies/policies.controller.js';
import { reviewArea } from './review/review-area.js';
import { Site } from './site.js';
import { studioArea } from './studio/studio-area.js';
import { Views } from './views/views.js';

const areas = joined(
  { controllers: [HomeController, PoliciesController], providers: [] },
  ...[httpArea, operationsArea, mailArea],
  ...[accountsArea, accountArea, adminArea],
  ...[catalogArea, evidenceArea, learningArea, reviewArea, credentialsArea],
  studioArea,
);

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
  controllers: [...areas.controllers],
  providers: [...areas.providers],
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
