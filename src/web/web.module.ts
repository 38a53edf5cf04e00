import { type DynamicModule, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { ThrottlerModule } from '@nestjs/throttler';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { Clock } from '../kernel/clock.js';
import { Writes } from '../kernel/writes.js';
import { LearningModule } from '../learning/learning.module.js';
import { RegisterController } from './accounts/register.controller.js';
import { SetUpController } from './accounts/set-up.controller.js';
import { SignInController } from './accounts/sign-in.controller.js';
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
import { throttlers } from './http/throttling.js';
import { ActivityController } from './learning/activity.controller.js';
import { AttemptController } from './learning/attempt.controller.js';
import { DashboardController } from './learning/dashboard.controller.js';
import { LessonHtml } from './learning/lesson-html.service.js';
import { LessonPages } from './learning/lesson-pages.service.js';
import { LessonController } from './learning/lesson.controller.js';
import { ResultController } from './learning/result.controller.js';
import { HealthController } from './operations/health.controller.js';
import { Housekeeping } from './operations/housekeeping.service.js';
import { Site } from './site.js';
import { Views } from './views/views.js';

@Module({
  imports: [
    PassportModule,
    AccountsModule,
    EvidenceModule,
    CatalogModule,
    LearningModule,
    CredentialsModule,
    ThrottlerModule.forRootAsync({
      inject: [Writes, Clock],
      useFactory: (writes: Writes, clock: Clock) => throttlers(new ThrottleStorage(writes, clock)),
    }),
  ],
  controllers: [
    ...[HealthController, HomeController],
    ...[RegisterController, SignInController, SetUpController],
    ...[CoursesController, GlossaryController, MediaController],
    ...[EvidenceController, StudyFilesController, StudiesController, ClaimsController],
    ...[DashboardController, AttemptController, ResultController, LessonController, ActivityController],
    ...[AttestationController, CertificatesController, VerifyController],
  ],
  providers: [
    Pages,
    PasswordStrategy,
    ThrottleStorage,
    Housekeeping,
    LessonHtml,
    LessonPages,
    CertificateSheets,
    WhereUsed,
  ],
})
export class WebModule {
  static with(views: Views, site: Site, log: Log): DynamicModule {
    const values = [
      { provide: Views, useValue: views },
      { provide: Site, useValue: site },
      { provide: Log, useValue: log },
    ];
    return { module: WebModule, providers: values };
  }
}
