import { journey } from './journey.js';
import { Keyboard } from './keyboard.js';

jest.setTimeout(60_000);

journey('the way to a certificate, by the keyboard alone', {
  scripts: true,
  hands: (page) => new Keyboard(page),
  atTheEnd: ({ faults }) => expect([...faults]).toEqual([]),
});
