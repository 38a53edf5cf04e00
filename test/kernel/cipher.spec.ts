import fc from 'fast-check';
import { Cipher } from '../../src/kernel/cipher.js';

const secret = 'a secret of more than thirty-two characters';
const cipher = new Cipher(secret);

describe('what is sealed', () => {
  it('comes back as it was, and looks different each time', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const sealed = cipher.seal('letter', value);
        expect(cipher.open('letter', sealed)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(cipher.seal('letter', value)).not.toBe(sealed);
        expect(sealed).toMatch(/^[\w-]+$/);
      }),
    );
  });

  it('opens for no other purpose, and under no other secret', () => {
    const sealed = cipher.seal('letter', { link: '/reset/x' });
    expect(cipher.open('unsubscribe', sealed)).toBeNull();
    expect(new Cipher(`${secret}!`).open('letter', sealed)).toBeNull();
  });

  it('opens no more once a single bit is another, or a part is missing', () => {
    const sealed = Buffer.from(cipher.seal('letter', { link: '/reset/x' }), 'base64url');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(cipher.open('letter', changed.toString('base64url'))).toBeNull();
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(cipher.open('letter', sealed.subarray(0, length).toString('base64url'))).toBeNull();
    }
  });

  it('is nothing that somebody else made up', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(cipher.open('letter', text)).toBeNull()));
  });
});
