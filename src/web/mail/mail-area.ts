import type { Area } from '../area.js';
import { OutboxController } from './outbox.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** Where letters can be read without a mail server, and what their links lead to. */
export const mailArea: Area = {
  controllers: [OutboxController, UnsubscribeController],
  providers: [],
};
