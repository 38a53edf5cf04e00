import { localPath, withNext } from '../../../src/web/accounts/next.js';

describe('where a sign-in leads', () => {
  it.each(['/', '/learn', '/courses/trauma?x=1&y=%20#enrol'])('may be %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\\/elsewhere.example',
    '/\t/elsewhere.example',
    '/a\nLocation: x',
    'learn',
    '',
    `/${'a'.repeat(500)}`,
    ['/learn'],
    undefined,
  ])('is never %j', (asked) => {
    expect(localPath(asked)).toBeNull();
  });

  it('is carried along in the address', () => {
    expect(withNext('/sign-in', '/courses/a?b=c&d')).toBe('/sign-in?next=%2Fcourses%2Fa%3Fb%3Dc%26d');
    expect(withNext('/sign-in', null)).toBe('/sign-in');
  });
});
