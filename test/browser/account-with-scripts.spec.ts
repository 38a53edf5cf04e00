import { accountJourney } from './account.js';
import { Keyboard } from './keyboard.js';

jest.setTimeout(60_000);

accountJourney('an account and its letters, with scripts and by the keyboard alone', {
  scripts: true,
  hands: (page) => new Keyboard(page),
  atTheEnd: ({ faults }) => expect([...faults]).toEqual([]),
});
