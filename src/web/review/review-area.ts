import type { Area } from '../area.js';
import { ReviewController } from './review.controller.js';
import { SittingController } from './sitting.controller.js';

/** Keeping fresh what was learned. */
export const reviewArea: Area = {
  controllers: [SittingController, ReviewController],
  providers: [],
};
