import { Pointer } from './hands.js';
import { oidcJourney } from './oidc.js';

jest.setTimeout(60_000);

oidcJourney('by a sign-in provider, with scripts', { scripts: true, hands: (page) => new Pointer(page) });
