import { catalogSamples } from './catalog.js';
import { credentialSamples } from './credentials.js';
import { learningSamples } from './learning.js';
import { publicSamples } from './public.js';

export const samples = [...publicSamples, ...catalogSamples, ...learningSamples, ...credentialSamples];
