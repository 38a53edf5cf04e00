import { accountJourney } from './account.js';
import { Pointer } from './hands.js';

jest.setTimeout(60_000);

accountJourney('an account and its letters, without scripts', { scripts: false, hands: (page) => new Pointer(page) });
