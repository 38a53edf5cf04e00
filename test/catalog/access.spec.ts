import { type CourseRight, may, type StaffRole, staffRoles } from '../../src/catalog/access.js';

const rights = [
  'see',
  'write',
  'review',
  'publish',
  'close',
  'staff',
  'mark',
  'regrade',
  'roster',
] as const satisfies readonly CourseRight[];
const held = (part: StaffRole | null, isAdministrator = false) =>
  rights.filter((right) => may(right, { part, isAdministrator }));

describe('the rules of courses', () => {
  it.each([
    ['author', ['see', 'write', 'mark']],
    ['reviewer', ['see', 'review', 'mark']],
    ['lead', ['see', 'write', 'publish', 'close', 'staff', 'mark', 'regrade', 'roster']],
  ] as const)('let the %s %j', (part, expected) => {
    expect(held(part)).toEqual(expected);
  });

  it('let whoever is not on the staff do nothing, and an administrator see it, say who is on the staff and look after who is on it', () => {
    expect(held(null)).toEqual([]);
    expect(held(null, true)).toEqual(['see', 'staff', 'roster']);
  });

  it('give an administrator nothing more to do than their part and their office', () => {
    for (const part of staffRoles)
      expect(held(part, true)).toEqual(
        rights.filter((right) => [...held(part), 'see', 'staff', 'roster'].includes(right)),
      );
  });

  it('show who is on a course, and how they fare, to its leads and to administrators alone', () => {
    expect(staffRoles.filter((part) => held(part).includes('roster'))).toEqual(['lead']);
  });

  it('let nobody review what they can write', () => {
    expect(staffRoles.filter((part) => held(part).includes('write') && held(part).includes('review'))).toEqual([]);
  });
});
