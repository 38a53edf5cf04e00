import { Keyboard } from './keyboard.js';
import { leavingJourney } from './leaving.js';

jest.setTimeout(60_000);

leavingJourney('the end of an account, with scripts and by the keyboard alone', {
  scripts: true,
  hands: (page) => new Keyboard(page),
  atTheEnd: ({ faults }) => expect([...faults]).toEqual([]),
});
