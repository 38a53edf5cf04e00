import { accountSamples } from './accounts.js';
import { adminSamples } from './admin.js';
import { catalogSamples } from './catalog.js';
import { courseReviewSamples } from './course-review.js';
import { credentialSamples } from './credentials.js';
import { draftSamples } from './draft.js';
import { editionSamples } from './editions.js';
import { factorSamples } from './factors.js';
import { learningSamples } from './learning.js';
import { mailSamples } from './mail.js';
import { mediaSamples } from './media.js';
import { officeSamples } from './office.js';
import { oidcSamples } from './oidc.js';
import { publicSamples } from './public.js';
import { reviewSamples } from './review.js';
import { rosterSamples } from './roster.js';
import { settingsSamples } from './settings.js';
import { studioSamples } from './studio.js';

export const samples = [
  ...publicSamples,
  ...accountSamples,
  ...factorSamples,
  ...catalogSamples,
  ...learningSamples,
  ...reviewSamples,
  ...credentialSamples,
  ...mailSamples,
  ...officeSamples,
  ...adminSamples,
  ...oidcSamples,
  ...settingsSamples,
  ...studioSamples,
  ...rosterSamples,
  ...draftSamples,
  ...mediaSamples,
  ...courseReviewSamples,
  ...editionSamples,
];
