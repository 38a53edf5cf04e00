import { Course } from '../../../src/catalog/course.entity.js';
import { Staff } from '../../../src/catalog/staff/staff.service.js';
import { NotFound } from '../../../src/kernel/errors.js';
import { newId } from '../../../src/kernel/ids.js';
import { databases } from '../../support/databases.js';
import { account, actsOn, petra } from '../../support/office.js';
import { TestSite } from '../../support/site.js';
import { robin, sasha } from '../../support/world.js';

describe.each(databases)('the staff of a course on %s', (_name, make) => {
  const courseId = newId();
  let site: TestSite;
  let staff: Staff;
  let admin: string;
  beforeAll(async () => {
    site = await TestSite.empty(make);
    staff = site.app.get(Staff);
    const made = { id: courseId, slug: 'trauma', createdAt: site.clock.now() };
    await site.database.writes.unit((unit) => unit.insert(Course, made));
    admin = await account(site, petra, ['administrator']);
  });
  afterAll(() => site.close());

  const told = async () => (await staff.of(courseId)).map(({ personId, role }) => [personId, role]);

  it('has each person once, in one part, by somebody’s word', async () => {
    const [one, other] = [await account(site, robin), await account(site, sasha)];
    const before = (await actsOn(site, courseId)).length;
    await staff.add(courseId, one, 'author', admin);
    await staff.add(courseId, one, 'author', admin);
    site.clock.advance({ minutes: 1 });
    await staff.add(courseId, other, 'lead', admin);
    expect(await told()).toEqual([
      [one, 'author'],
      [other, 'lead'],
    ]);
    await staff.add(courseId, one, 'reviewer', admin);
    expect(await staff.partIn(courseId, one)).toBe('reviewer');
    expect(await staff.partsOf(one)).toMatchObject([{ courseId, role: 'reviewer', addedBy: admin }]);
    await staff.remove(courseId, one, admin, 'moved to another course');
    await staff.remove(courseId, one, admin, 'moved to another course');
    expect(await told()).toEqual([[other, 'lead']]);
    expect((await actsOn(site, courseId)).slice(before)).toEqual([
      ...['staff.added', 'staff.added', 'staff.added'].map((verb) => [verb, admin, null]),
      ['staff.removed', admin, 'moved to another course'],
    ]);
  });

  it('is one person once, also when two put them there at the same moment', async () => {
    const person = await account(site, { ...robin, email: 'twice@ashgrove.example' });
    await Promise.all([staff.add(courseId, person, 'author', admin), staff.add(courseId, person, 'reviewer', admin)]);
    expect(await staff.partsOf(person)).toHaveLength(1);
  });

  it('belongs to a course that is there', async () => {
    await expect(staff.add('no-course', admin, 'lead', admin)).rejects.toBeInstanceOf(NotFound);
    expect(await staff.of('no-course')).toEqual([]);
  });
});
