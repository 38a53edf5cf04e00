import { factorJourney } from './factors.js';
import { Keyboard } from './keyboard.js';

jest.setTimeout(60_000);

factorJourney('a second step, with scripts and passkeys, by the keyboard alone', {
  scripts: true,
  hands: (page) => new Keyboard(page),
  atTheEnd: ({ faults }) => expect([...faults]).toEqual([]),
});
