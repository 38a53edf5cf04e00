import type { Area } from '../area.js';
import { HealthController } from './health.controller.js';
import { Housekeeping } from './housekeeping.service.js';

/** What keeps an installation going. */
export const operationsArea: Area = {
  controllers: [HealthController],
  providers: [Housekeeping],
};
