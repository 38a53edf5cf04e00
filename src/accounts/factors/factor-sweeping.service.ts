import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../../kernel/jobs/job-handlers.service.js';
import { recurringKind } from '../../kernel/jobs/job-kind.js';
import { Jobs } from '../../kernel/jobs/jobs.service.js';
import { PasskeyChallenges } from './passkey-challenges.service.js';
import { RememberedDevices } from './remembered-devices.service.js';

const hour = 60 * 60_000;
const sweepJob = recurringKind('factors.sweep');

/** Forgets challenges that nobody answered and devices whose time is over, once an hour. */
@Injectable()
export class FactorSweeping implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly challenges: PasskeyChallenges,
    private readonly devices: RememberedDevices,
  ) {}

  onModuleInit(): void {
    this.jobs.every(sweepJob, hour);
    this.handlers.on(sweepJob, async () => {
      await this.challenges.sweep();
      await this.devices.sweep();
    });
  }
}
