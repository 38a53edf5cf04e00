import { isLastAdministrator, mayAccept, mayAdminister, mayMakeCourses } from '../../src/accounts/access.js';

describe('the rules of accounts', () => {
  it.each([
    [[], false, false],
    [['instructor'], false, true],
    [['administrator'], true, false],
    [['instructor', 'administrator'], true, true],
  ] as const)('with the roles %j one may administer: %s, make courses: %s', (roles, administer, make) => {
    expect([mayAdminister({ roles }), mayMakeCourses({ roles })]).toEqual([administer, make]);
  });

  it.each([
    ['a', ['a'], true],
    ['a', ['a', 'b'], false],
    ['b', ['a'], false],
    ['a', [], false],
  ])('%s of those who run the place (%j) is the last: %s', (person, active, last) => {
    expect(isLastAdministrator(person, active)).toBe(last);
  });

  it.each([
    ['robin@a.example', 'robin@a.example', true],
    ['robin@a.example', 'sasha@a.example', false],
    ['robin@a.example', null, true],
  ])('%s may accept what was sent to %s: %s', (own, invited, may) => {
    expect(mayAccept({ emailKey: own }, { emailKey: invited })).toBe(may);
  });
});
