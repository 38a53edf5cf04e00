import { Pointer } from './hands.js';
import { Keyboard } from './keyboard.js';
import { rosterJourney } from './roster.js';

jest.setTimeout(300_000);

rosterJourney('a roster is looked after by the keyboard alone', {
  scripts: true,
  hands: (page) => new Keyboard(page),
  atTheEnd: ({ faults }) => expect([...faults]).toEqual([]),
});
rosterJourney('a roster is looked after without scripts', {
  scripts: false,
  hands: (page) => new Pointer(page),
});
