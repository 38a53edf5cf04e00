import { invitationJourney } from './invitation.js';
import { Keyboard } from './keyboard.js';

jest.setTimeout(60_000);

invitationJourney('an invitation, with scripts and by the keyboard alone', {
  scripts: true,
  hands: (page) => new Keyboard(page),
  atTheEnd: (hands) => expect(hands.flatMap(({ faults }) => [...faults])).toEqual([]),
});
