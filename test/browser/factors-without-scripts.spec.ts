import { factorJourney } from './factors.js';
import { Pointer } from './hands.js';

jest.setTimeout(60_000);

factorJourney('a second step, without scripts', { scripts: false, hands: (page) => new Pointer(page) });
