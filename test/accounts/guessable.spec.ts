import { commonPasswords } from '../../src/accounts/common-passwords.js';
import { isGuessable } from '../../src/accounts/guessable.js';

const robin = ['Robin Ashgrove', 'robin@ashgrove.example'];

const tail = (length: number): string => '1234567890'.slice(0, length);

describe('a password that is among the first to be tried', () => {
  it.each([
    ...[
      'password1234',
      'Password2026!',
      'P@ssw0rd1234',
      'qwertyuiop12',
      '123456789012',
      '111111111111',
      'abcdefghijkl',
    ],
    ...[
      '1q2w3e4r5t6y',
      'asdfghjkl123',
      'iloveyou2024',
      'passwordpassword',
      'xk9xk9xk9xk9',
      'zaq12wsxcde3',
      'summer2026!!',
    ],
    ...[
      'ashgroverobin',
      'RobinAshgrove1',
      'attune123456',
      'attuneattune',
      'therapytherapist',
      'trauma-trauma-',
      'mdmaketamine',
    ],
    ...['            ', 'aaaaaaaaaaaab', 'letmein12345', 'welcome12345'],
  ])('is %s', (password) => {
    expect(isGuessable(password, robin)).toBe(true);
  });

  it('is every common one that is long enough to be chosen, also with a year or a sign behind it', () => {
    const long = [...commonPasswords].filter((each) => each.length >= 12);
    expect(long.length).toBeGreaterThan(300);
    for (const each of long) {
      for (const tail of ['', '1', '!', '2026', '123'])
        expect([each + tail, isGuessable(each + tail, robin)]).toEqual([each + tail, true]);
    }
  });

  it('is every common one that grows long enough by a number, more than three thousand of them', () => {
    const grown = [...commonPasswords].filter((each) => each.length < 12).map((each) => each + tail(12 - each.length));
    expect(grown.length).toBeGreaterThan(3000);
    expect(grown.filter((each) => !isGuessable(each, robin))).toEqual([]);
  });

  it.each([
    ...[
      'the quiet river of Robin Ashgrove',
      'attune demo practitioner',
      'correct horse battery staple',
      '8361947250134',
    ],
    ...[
      'kettle-orbit-9-lantern',
      'Un café à São Tomé',
      'vXq7#pLw2!mZ',
      'тихая река за домом',
      '静かな川は家の後ろに流れています',
    ],
    ...['another pelican reads slowly', 'nmqhwzkvjxru'],
  ])('is not %s', (password) => {
    expect(isGuessable(password, robin)).toBe(false);
  });

  it('is answered at once for the longest that may be typed', () => {
    const begun = performance.now();
    isGuessable('aß9 '.repeat(64), robin);
    expect(performance.now() - begun).toBeLessThan(100);
  });
});
