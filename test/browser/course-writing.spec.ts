import { courseWriting } from './course-writing.js';
import { Pointer } from './hands.js';
import { Keyboard } from './keyboard.js';

jest.setTimeout(900_000);

courseWriting('a course is written and published', { scripts: true, hands: (page) => new Pointer(page) });
courseWriting('a course is written and published without scripts', {
  scripts: false,
  hands: (page) => new Pointer(page),
});
courseWriting('a course is written and published by the keyboard alone', {
  scripts: true,
  hands: (page) => new Keyboard(page),
  atTheEnd: ({ faults }) => expect([...faults]).toEqual([]),
});
