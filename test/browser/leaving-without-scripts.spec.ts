import { Pointer } from './hands.js';
import { leavingJourney } from './leaving.js';

jest.setTimeout(60_000);

leavingJourney('the end of an account, without scripts', { scripts: false, hands: (page) => new Pointer(page) });
