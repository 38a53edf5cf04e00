import type { Area } from '../area.js';
import { Pages } from './pages.service.js';
import { PasswordStrategy } from './sign-in.strategy.js';
import { ThrottleStorage } from './throttle-storage.js';
import { UnsentForms } from './unsent-forms.service.js';

/** What the pages of every area are sent with. */
export const httpArea: Area = {
  controllers: [],
  providers: [Pages, PasswordStrategy, ThrottleStorage, UnsentForms],
};
