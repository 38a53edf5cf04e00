import { whyNot } from '../support/chromium.js';

describe('a browser that does not start', () => {
  it('names the Debian packages in one line where a library of the system is missing', () => {
    const log =
      '[pid=7][err] /tmp/chromium: error while loading shared libraries: libnspr4.so: cannot open shared object file';
    expect(whyNot([`browserType.launch: Target page has been closed\nBrowser logs:\n${log}\n`])).toBe(
      'Chromium needs libnspr4.so, which is not installed. On Debian: apt-get install libnss3 libnspr4',
    );
  });

  it('says in one line what else is wrong', () => {
    expect(whyNot(['Error: spawn EACCES\n    at somewhere'])).toBe('Chromium does not start: Error: spawn EACCES');
    expect(whyNot([])).toBe('Chromium does not start: npm brought none, and none is installed');
  });
});
