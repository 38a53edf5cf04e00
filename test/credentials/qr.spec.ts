import { qrCode, qrPath } from '../../src/credentials/qr.js';
import { readQr } from './read-qr.js';
import { verifyUrl } from './specimen.js';

const longUrl = 'https://training.a-rather-long-institute-name.example/attune/verify/ATN-2026-7JBJ-B3ZD-7159B';

describe('a QR code', () => {
  it.each([verifyUrl, longUrl, 'é'])('is read back as %s', (text) => {
    expect(readQr(qrCode(text).bars)).toBe(text);
  });

  it('is one bar for neighbouring dark modules, in SVG too', () => {
    const code = qrCode('x');
    expect(code.bars[0]).toEqual({ x: 0, y: 0, width: 7 });
    expect(qrPath(code)).toMatch(/^M0 0h7v1h-7z/);
  });
});
