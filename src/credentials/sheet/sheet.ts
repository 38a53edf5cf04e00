import type { CertificateWords } from '../certificate-words.js';
import { setBody, type Body } from './body.js';
import { setFoot, type Foot } from './foot.js';
import { placed, type Box, type PlacedText } from './placed.js';
import { fitted, type Measure, type Style } from './typesetting.js';

/** Where everything stands, in points from the page's upper left corner. */
export interface Sheet extends Body, Foot {
  readonly page: readonly [width: number, height: number];
  readonly frames: readonly Box[];
  readonly brand: PlacedText;
  readonly heading: PlacedText;
  readonly seal: { readonly box: Box; readonly hours: PlacedText; readonly unit: PlacedText };
}

const mm = 72 / 25.4;
const page = [297 * mm, 210 * mm] as const;
const frame: Box = { x: 10 * mm, y: 10 * mm, width: 277 * mm, height: 190 * mm };
const inner: Box = { x: frame.x + 4.5, y: frame.y + 4.5, width: frame.width - 9, height: frame.height - 9 };
const area = { left: 25 * mm, right: 272 * mm, top: 22.5 * mm, bottom: 187.5 * mm };
const bodyTop = area.top + 12 * mm;
const sealSize = 69 * mm;
const qrSize = 24 * mm;
const gap = 18;

/** What is tried until everything fits; the last is used whatever it is asked to hold. */
const smaller = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5];

/** One sheet of A4, landscape, typeset as certificate.css has it, at the design's sizes if the words allow. */
export function layoutSheet(words: CertificateWords, measure: Measure): Sheet {
  let { sheet, spare } = atScale(1, words, measure);
  for (const scale of smaller) {
    if (spare >= 0) break;
    ({ sheet, spare } = atScale(scale, words, measure));
  }
  return sheet;
}

function atScale(scale: number, words: CertificateWords, measure: Measure): { sheet: Sheet; spare: number } {
  const foot = setFoot(words, area, 9.75 * scale, qrSize, measure);
  const body = setBody(words, area.right - area.left - sealSize - 1.5 * gap, scale, measure);
  const middle = (bodyTop + foot.rule.y) / 2;
  return {
    spare: foot.rule.y - bodyTop - 2 * gap * scale - Math.max(body.height, sealSize),
    sheet: {
      page,
      frames: [frame, inner],
      ...head(words, measure),
      ...body.place(area.left, middle - body.height / 2),
      seal: seal(
        words,
        { x: area.right - sealSize, y: middle - sealSize / 2, width: sealSize, height: sealSize },
        measure,
      ),
      ...foot,
    },
  };
}

function head(words: CertificateWords, measure: Measure): Pick<Sheet, 'brand' | 'heading'> {
  const brand: Style = { face: 'semibold', size: 16.5, leading: 24 };
  const heading: Style = { face: 'serif', size: 12.75, leading: 24 };
  const x = area.right - measure(words.heading, heading);
  return {
    brand: placed([words.brand], area.left, area.top, brand, 'ink'),
    heading: placed([words.heading], x, area.top + 1, heading, 'ink'),
  };
}

/** Hours and unit centred in the seal's free middle, whose box is 120 units wide. */
function seal({ seal: { hours, unit } }: CertificateWords, box: Box, measure: Measure): Sheet['seal'] {
  const scale = box.width / 120;
  const centred = (text: string, face: 'serif' | 'sansMedium', size: number, y: number): PlacedText => {
    const style: Style = { face, size: size * scale, leading: size * scale };
    const fit = fitted([text], style, 44 * scale, measure);
    const x = box.x + (box.width - measure(text, fit)) / 2;
    return { lines: [{ text, x, baseline: box.y + (60 + y) * scale }], style: fit, ink: 'accent' };
  };
  return { box, hours: centred(hours, 'serif', 24, 4.5), unit: centred(unit, 'sansMedium', 6.2, 14) };
}
