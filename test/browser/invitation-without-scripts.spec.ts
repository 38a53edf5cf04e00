import { Pointer } from './hands.js';
import { invitationJourney } from './invitation.js';

jest.setTimeout(60_000);

invitationJourney('an invitation, without scripts', { scripts: false, hands: (page) => new Pointer(page) });
