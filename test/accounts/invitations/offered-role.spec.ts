import { behaviourOf, faultOfOffer, offeredRoles } from '../../../src/accounts/invitations/offered-role.js';

describe('what may be offered', () => {
  it.each([
    ['practitioner', false, 'link', null],
    ['practitioner', true, 'file', null],
    ['instructor', false, 'link', null],
    ['instructor', true, 'address', 'invite-course-needless'],
    ['administrator', false, 'address', null],
    ['administrator', false, 'link', 'invite-by-hand'],
    ['administrator', false, 'file', 'invite-by-hand'],
    ['author', true, 'link', null],
    ['reviewer', false, 'address', 'invite-course-missing'],
    ['lead', false, 'file', 'invite-course-missing'],
  ] as const)('%s (with a course: %s) by %s: %s', (role, hasCourse, way, fault) => {
    expect(faultOfOffer(role, hasCourse, way)).toBe(fault);
  });

  it('grants a role of the whole place to nobody who is asked onto a course alone', () => {
    const granting = offeredRoles.filter((role) => behaviourOf(role).grants !== null);
    expect(granting).toEqual(['instructor', 'administrator']);
  });
});
