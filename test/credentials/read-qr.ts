import jsQR from 'jsqr';
import { quietZone, type Bar } from '../../src/credentials/qr.js';

/** The package's types promise a namespace where there is a function. */
const decode = jsQR as unknown as typeof jsQR.default;

/** What a camera reads from a code's bars, painted three pixels to a module with the quiet zone around. */
export function readQr(bars: readonly Bar[]): string | undefined {
  const scale = 3;
  const side = (Math.max(...bars.map(({ y }) => y + 1)) + 2 * quietZone) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const { x, y, width } of bars) {
    for (let row = (y + quietZone) * scale; row < (y + quietZone + 1) * scale; row++) {
      const from = row * side + (x + quietZone) * scale;
      for (let pixel = from; pixel < from + width * scale; pixel++) pixels.fill(0, pixel * 4, pixel * 4 + 3);
    }
  }
  return decode(pixels, side, side)?.data;
}
