import type { CertificateWords, Fact } from '../certificate-words.js';
import { placed, type Box, type PlacedFact, type PlacedText } from './placed.js';
import { narrowest, wrap, type Measure, type Style } from './typesetting.js';

export interface Foot {
  readonly facts: readonly PlacedFact[];
  readonly issued: PlacedFact;
  readonly worked: PlacedText;
  readonly serial: PlacedFact;
  readonly verify: PlacedFact;
  /** The code itself; its quiet zone lies around it. */
  readonly qr: Box;
  /** The hairline above the facts. */
  readonly rule: Omit<Box, 'height'>;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

interface Stack extends PlacedFact {
  readonly top: number;
}

/** The rows under the certificate's sentence, set upwards from the area's lower edge; `size` is that of the text. */
export function setFoot(words: CertificateWords, area: Area, size: number, qrSize: number, measure: Measure): Foot {
  const fine: Style = { face: 'sans', size, leading: size * 1.5 };
  const strong: Style = { ...fine, face: 'sansMedium' };
  const gap = 2 * size;
  const qr = { x: area.right - qrSize, y: area.bottom - qrSize, width: qrSize, height: qrSize };

  const checkWidth = Math.max(measure(words.serial.text, strong), measure(words.serial.label, fine));
  const checkX = qr.x - gap - checkWidth;
  const verify = upwards(words.verify, checkX, checkWidth, area.bottom, fine, fine, measure);
  const serial = upwards(words.serial, checkX, checkWidth, verify.top, fine, strong, measure);

  const issuedWidth = 0.17 * (area.right - area.left);
  const issued = upwards(words.issued, area.left, issuedWidth, area.bottom, fine, fine, measure);
  const workedX = area.left + issuedWidth + 1.5 * gap;
  const worked = wrap(`${words.worked} ${words.kept}`, fine, checkX - 1.5 * gap - workedX, measure);
  const workedTop = area.bottom - worked.length * fine.leading;

  const footTop = Math.min(qr.y - size, serial.top, issued.top, workedTop);
  const columns = spread(words.facts, area.right - area.left, gap, fine, measure);
  const rows = 1 + Math.max(...columns.map(({ lines }) => lines.length));
  const factsTop = footTop - gap - rows * fine.leading;
  return {
    facts: columns.map(({ label, lines, x }) => ({
      label: placed([label], area.left + x, factsTop, fine, 'inkSoft'),
      text: placed(lines, area.left + x, factsTop + fine.leading, fine, 'ink'),
    })),
    issued,
    worked: placed(worked, workedX, workedTop, fine, 'inkSoft'),
    serial,
    verify,
    qr,
    rule: { x: area.left, y: factsTop - size, width: area.right - area.left },
  };
}

function upwards(
  { label, text }: Fact,
  x: number,
  width: number,
  bottom: number,
  labelStyle: Style,
  textStyle: Style,
  measure: Measure,
): Stack {
  const lines = wrap(text, textStyle, width, measure);
  const textTop = bottom - lines.length * textStyle.leading;
  const top = textTop - labelStyle.leading;
  return {
    label: placed([label], x, top, labelStyle, 'inkSoft'),
    text: placed(lines, x, textTop, textStyle, 'ink'),
    top,
  };
}

interface Column {
  readonly label: string;
  readonly lines: readonly string[];
  readonly x: number;
}

/** Columns as wide as their texts need for the fewest lines that the row allows; what is left over is shared out. */
function spread(facts: readonly Fact[], width: number, gap: number, style: Style, measure: Measure): Column[] {
  const room = width - gap * (facts.length - 1);
  const needs = (lines: number): number[] =>
    facts.map(({ label, text }) => Math.max(measure(label, style), narrowest(text, style, lines, measure)));
  let lines = 1;
  let widths = needs(lines);
  while (total(widths) > room && lines < 40) widths = needs(++lines);
  const spare = Math.max(0, room - total(widths)) / facts.length;
  return facts.map(({ label, text }, i) => ({
    label,
    lines: wrap(text, style, (widths[i] ?? 0) + spare, measure),
    x: total(widths.slice(0, i)) + i * (gap + spare),
  }));
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
