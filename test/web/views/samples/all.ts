import { accountSamples } from './accounts.js';
import { adminSamples } from './admin.js';
import { catalogSamples } from './catalog.js';
import { credentialSamples } from './credentials.js';
import { learningSamples } from './learning.js';
import { mailSamples } from './mail.js';
import { officeSamples } from './office.js';
import { publicSamples } from './public.js';

export const samples = [
  ...publicSamples,
  ...accountSamples,
  ...catalogSamples,
  ...learningSamples,
  ...credentialSamples,
  ...mailSamples,
  ...officeSamples,
  ...adminSamples,
];
