import { mastheadLinks } from '../../../src/web/views/masthead.js';
import { words } from './samples/sample.js';

const adminHome = '/admin';
const current = (path: string, signedIn: boolean) =>
  mastheadLinks({ path, viewer: signedIn ? { name: 'Robin' } : null }, words)
    .filter((link) => link.current !== null)
    .map((link) => [link.href, link.current]);

describe('the masthead', () => {
  it.each([
    ['/courses', false, [['/courses', 'page']]],
    ['/courses/trauma', true, [['/courses', 'true']]],
    ['/coursesx', false, []],
    ['/learn', true, [['/learn', 'page']]],
    ['/learn/trauma/lenses', true, [['/learn', 'true']]],
    ['/attempts/0193/result', true, [['/learn', 'true']]],
    ['/', false, []],
  ])('says at %s where one is (signed in: %s)', (path, signedIn, links) => {
    expect(current(path, signedIn)).toEqual(links);
  });

  it('offers what can be used: signing in to a stranger, learning to a practitioner', () => {
    const hrefs = (viewer: { name: string; administers?: boolean } | null) =>
      mastheadLinks({ path: '/', viewer }, words).map(({ href }) => href);
    const office = { name: 'Petra', administers: true };
    expect(hrefs(office).filter((href) => !hrefs({ name: 'Robin' }).includes(href))).toEqual([adminHome]);
    expect(hrefs(null)).toEqual(['/courses', '/evidence', '/verify', '/sign-in']);
    expect(hrefs({ name: 'Robin' })).toEqual(['/learn', '/courses', '/evidence', '/certificates', '/account']);
  });
});
