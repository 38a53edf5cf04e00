import { courseReview } from './course-review.js';
import { Pointer } from './hands.js';
import { Keyboard } from './keyboard.js';

jest.setTimeout(300_000);

courseReview('a course is reviewed and planned by the keyboard alone', {
  scripts: true,
  hands: (page) => new Keyboard(page),
  atTheEnd: ({ faults }) => expect([...faults]).toEqual([]),
});
courseReview('a course is reviewed and planned without scripts', {
  scripts: false,
  hands: (page) => new Pointer(page),
});
