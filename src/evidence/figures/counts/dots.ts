const radius = 4.5;
const pitch = 12.5;
/** After every tenth dot, so that an eye can count by tens. */
const gapAfterTen = 8;
const rowHeight = 14;

/** `n` dots in rows from a corner on. A row of 20 is 253 units wide, one of 30 is 386. */
export function dots(n: number, inARow: number, left: number, top: number): { svg: string; height: number } {
  const circles = Array.from({ length: n }, (_, at) => {
    const column = at % inARow;
    const x = left + radius + column * pitch + Math.floor(column / 10) * gapAfterTen;
    const y = top + radius + Math.floor(at / inARow) * rowHeight;
    return `<circle class="point" cx="${x}" cy="${y}" r="${radius}"/>`;
  });
  return { svg: circles.join(''), height: Math.ceil(n / inARow) * rowHeight };
}
