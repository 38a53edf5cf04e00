import fc from 'fast-check';
import { seal, sealOperators, sealPath } from '../../src/credentials/seal.js';

const numbers = (path: string): number[] => (path.match(/-?\d+\.\d/g) ?? []).map(Number);

describe('the seal', () => {
  it('follows from the serial', () => {
    expect(seal('ATN-2026-7JBJ-B3ZD-7159B')).toEqual(seal('ATN-2026-7JBJ-B3ZD-7159B'));
    const paths = Array.from({ length: 200 }, (_, i) => seal(`ATN-2026-${i}`).curves.map(sealPath).join());
    expect(new Set(paths).size).toBe(200);
  });

  it('keeps within its rings and out of its middle', () => {
    fc.assert(
      fc.property(fc.string(), (serial) => {
        const points = seal(serial).curves.flatMap(({ start, pieces }) => [start, ...pieces.map(([, , end]) => end)]);
        const radii = points.map((point) => Math.hypot(...numbers(point)));
        expect(Math.max(...radii)).toBeLessThan(57.2);
        expect(Math.min(...radii)).toBeGreaterThan(29.3);
      }),
    );
  });

  it('closes: each curve ends where it began', () => {
    for (const { start, pieces } of seal('ATN-2026-7JBJ-B3ZD-7159B').curves) {
      expect(numbers(pieces.at(-1)![2])).toEqual(numbers(start).map((one) => expect.closeTo(one, 0) as number));
    }
  });

  it('is the same figure in SVG and in PDF, and light enough for a page', () => {
    for (const curve of seal('ATN-2026-7JBJ-B3ZD-7159B').curves) {
      const path = sealPath(curve);
      expect(path).toMatch(/^M[-\d. ]+C[-\d. ]+(S[-\d. ]+)+Z$/);
      expect(sealOperators(curve)).toMatch(/^[-\d. ]+ m ([-\d. ]+ c )+h$/);
      expect(numbers(path).slice(-2)).toEqual(numbers(sealOperators(curve)).slice(-2));
      expect(path.length).toBeLessThan(5000);
    }
  });
});
