import fc from 'fast-check';
import { itemSchema } from '../../../../src/assessment/item-schema.js';
import type { CoursePackage } from '../../../../src/catalog/course-package.js';
import { readWaivers } from '../../../../src/catalog/gate/waiver.js';
import { faultText } from '../../../../src/catalog/package/content-fault.js';
import { readCourse } from '../../../../src/catalog/package/read-course.js';
import { readRegistry } from '../../../../src/catalog/package/read-registry.js';
import { itemContent } from '../../../../src/catalog/package/write/item-content.js';
import { piecesOf } from '../../../../src/catalog/package/write/pieces-of.js';
import { writeCourse } from '../../../../src/catalog/package/write/write-course.js';
import { anyItem, anyNumeric, anyShortText } from '../../../assessment/arbitrary-items.js';
import { everyItem, item } from '../../../assessment/sample-items.js';
import { anySoundVignette } from '../../../assessment/vignette/arbitrary-vignette.js';
import { filesOf, onePixel, smallContent } from '../../../support/small-content.js';
import { anyCourse } from './arbitrary-course.js';

const { registry } = readRegistry(filesOf(smallContent));

/** Where something was read is another place each time. */
const withoutPlaces = ({ frame, activities }: CoursePackage) => ({
  frame: { ...frame, images: {} },
  activities: activities.map(({ source: _, ...activity }) => activity),
});

test('a course that was taken apart and written is read back as it was, with its waivers', () => {
  fc.assert(
    fc.property(anyCourse, ({ course, waivers }) => {
      const pieces = piecesOf(course, waivers);
      const { files } = writeCourse(course.frame.slug, pieces);
      const written = filesOf({ ...Object.fromEntries(files), 'images/brain.png': onePixel });
      const again = readCourse(written, registry);
      expect(again.faults.map(faultText)).toEqual([]);
      expect(withoutPlaces(again.course!)).toEqual(withoutPlaces(course));
      const read = readWaivers(written);
      expect(read.faults).toEqual([]);
      expect(read.waivers.map(({ at: _, ...waiver }) => waiver)).toEqual(waivers.map(({ at: _, ...waiver }) => waiver));
      expect(piecesOf(again.course!, read.waivers)).toEqual(pieces);
    }),
    { numRuns: 20 },
  );
});

test('what goes without saying is left out of an item, and nothing else', () => {
  const states = ['value', 'low', 'high', 'factor', 'per', 'show'].map((key) => ({
    key,
    label: key,
    start: 0,
    min: 0,
    max: 1,
  }));
  const effects = { value: 1, low: 1, high: 1, factor: 1, per: 1, show: 0 };
  const choice = { key: 'a', text: 'A', effects, score: 1, consequence: 'C', rationale: 'R', next: 'end' };
  const steps = [{ key: 'one', text: 'One', choices: [choice] }];
  const named = item('vignette', { states, start: 'one', score: { max: 1 }, steps });
  const numeric = item('numeric', {
    ...{
      points: 3,
      answer: { value: 5 },
      unit: 'min',
      unitRequired: false,
      units: [
        { unit: 'h', factor: 60 },
        { unit: 's', per: 60 },
      ],
    },
    ranges: [{ value: 4, low: 4, high: 5, points: 1 }],
  });
  for (const each of [...everyItem, named, numeric]) {
    expect(itemSchema.parse({ key: each.key, ...itemContent(each) })).toEqual(each);
  }
  expect(itemContent(numeric)).toMatchObject({ answer: { value: 5 }, unitRequired: false, points: 3 });
  expect(itemContent(everyItem[0]!)).not.toHaveProperty('points');
  expect(itemContent(everyItem[0]!)['options']).toContainEqual({ key: 'b', text: 'Sixty-three people', correct: true });
  fc.assert(
    fc.property(fc.oneof(anyItem, anySoundVignette, anyNumeric, anyShortText), (each) => {
      const { key, ...content } = each;
      expect(itemSchema.parse({ key, ...itemContent(each) })).toEqual({ key, ...content });
    }),
    { numRuns: 150 },
  );
});
