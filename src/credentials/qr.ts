import { create } from 'qrcode';

/** A QR code in units of one module: its dark bars, one module high. Around it `quietZone` modules must stay empty. */
export interface QrCode {
  readonly size: number;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export const quietZone = 4;

/** Error correction M: still read when up to about 15 per cent of it is stained or worn. */
export function qrCode(text: string): QrCode {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const row = (y: number): string =>
    Array.from(data.subarray(y * size, (y + 1) * size), (dark) => (dark ? '#' : ' ')).join('');
  const bars = Array.from({ length: size }, (_, y) =>
    Array.from(row(y).matchAll(/#+/g), ({ index, 0: { length } }): Bar => ({ x: index, y, width: length })),
  );
  return { size, bars: bars.flat() };
}

/** The same as path data for a page, to be filled in a view box of `size`. */
export function qrPath({ bars }: QrCode): string {
  return bars.map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}z`).join('');
}
