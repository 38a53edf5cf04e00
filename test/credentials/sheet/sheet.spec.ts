import { certificateWords } from '../../../src/credentials/certificate-words.js';
import { contactHours } from '../../../src/credentials/contact-hours.js';
import { installedFonts } from '../../../src/credentials/sheet/font-files.js';
import { runs } from '../../../src/credentials/sheet/fonts.js';
import type { PlacedText } from '../../../src/credentials/sheet/placed.js';
import { layoutSheet, type Sheet } from '../../../src/credentials/sheet/sheet.js';
import type { Measure } from '../../../src/credentials/sheet/typesetting.js';
import type { CertificateStatement } from '../../../src/credentials/statement.js';
import { say, statement, verifyUrl } from '../specimen.js';

const fonts = installedFonts();
const measure: Measure = (text, { face, size, tracking = 0 }) =>
  size *
  (runs(text, face, fonts).reduce((sum, run) => sum + fonts[run.face].width(run.text), 0) +
    tracking * (text.length - 1));
const sheetOf = (change: Partial<CertificateStatement>): Sheet =>
  layoutSheet(certificateWords({ ...statement, ...change }, verifyUrl, { say, locale: 'en-GB' }), measure);

type Edges = readonly [left: number, top: number, right: number, bottom: number];

function edges({ lines, style }: PlacedText): Edges[] {
  return lines.map(({ text, x, baseline }) => [
    x,
    baseline - 0.66 * style.size,
    x + measure(text, style),
    baseline + 0.2 * style.size,
  ]);
}

function blocks(sheet: Sheet): Edges[] {
  const { brand, heading, certifies, name, completed, course, account, facts, issued, worked, serial, verify } = sheet;
  const labelled = [...facts, issued, serial, verify].flatMap(({ label, text }) => [label, text]);
  const texts = [brand, heading, certifies, name, completed, course, account, worked, ...labelled].flatMap(edges);
  const boxes = [sheet.seal.box, sheet.qr].map(({ x, y, width, height }): Edges => [x, y, x + width, y + height]);
  return [...texts, ...boxes, [sheet.rule.x, sheet.rule.y, sheet.rule.x + sheet.rule.width, sheet.rule.y]];
}

const apart = (a: Edges, b: Edges): boolean => a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];

const long: Partial<CertificateStatement> = {
  holder:
    'Dr. María del Carmen Fernández-Villavicencio y Ruiz de Santa Cruz de Tenerife Montgomery-Featherstonehaugh Wojciechowska',
  course: {
    slug: 'x',
    title:
      'Medicine-assisted therapy for complex and developmental trauma: foundations, evidence, preparation, dosing sessions and integration with Relational Somatic Therapy and Internal Family Systems in outpatient practice',
  },
  held: {
    ...statement.held,
    modules: Array.from({ length: 12 }, () => 'A module with a long title'),
    lessons: 136,
    quizzes: 12,
  },
  hours: contactHours({ words: 722_500, mediaSeconds: 3725, items: 120 }),
  provider: {
    name: 'The Northern Institute for Psychotherapy and Traumatic Stress Studies, Continuing Education Office',
    contact: 'continuing.education@northern-institute-for-psychotherapy.example',
  },
  accreditation: 'No continuing-education body has accredited or approved this course. '.repeat(8).trim(),
};

describe('the sheet', () => {
  it.each<[string, Partial<CertificateStatement>]>([
    ['the usual words', {}],
    ['a short name', { holder: 'Ana Ó' }],
    ['a name of 120 letters', { holder: long.holder ?? '' }],
    ['a name of one long word', { holder: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3) }],
    ['a long title', { course: long.course ?? statement.course }],
    [
      'a Cyrillic provider',
      { provider: { name: 'Институт психотерапии и травмы', contact: 'почта@институт.example' } },
    ],
    ['everything long', long],
  ])('keeps everything apart and within its frame with %s', (_, change) => {
    const sheet = sheetOf(change);
    const all = blocks(sheet);
    const inner = sheet.frames[1]!;
    for (const [left, top, right, bottom] of all) {
      expect(left).toBeGreaterThan(inner.x + 20);
      expect(top).toBeGreaterThan(inner.y + 20);
      expect(right).toBeLessThan(inner.x + inner.width - 20);
      expect(bottom).toBeLessThan(inner.y + inner.height - 20);
    }
    const overlaps = all.flatMap((a, i) => all.slice(i + 1).flatMap((b) => (apart(a, b) ? [] : [[a, b]])));
    expect(overlaps).toEqual([]);
  });

  it('sets the usual words at the design’s sizes', () => {
    const { name, course, facts } = sheetOf({});
    expect([name.style.size, course.style.size, facts[0]!.text.style.size]).toEqual([60, 25, 9.75]);
  });

  it('sets no name in more than two lines and nothing smaller than can be read', () => {
    const sheet = sheetOf(long);
    expect(sheet.name.lines).toHaveLength(2);
    expect(sheet.name.style.size).toBeGreaterThan(14);
    expect(sheet.worked.style.size).toBeGreaterThan(6);
  });

  it('prints the code at 24 mm, with nothing in its quiet zone', () => {
    const { qr, ...rest } = sheetOf({});
    expect(qr.width / (72 / 25.4)).toBeCloseTo(24);
    const quiet = (4 / 33) * qr.width;
    const zone: Edges = [qr.x - quiet, qr.y - quiet, qr.x + qr.width + quiet, qr.y + qr.height + quiet];
    const others = blocks({ qr, ...rest }).filter(([x, y]) => x !== qr.x || y !== qr.y);
    expect(others.filter((other) => !apart(other, zone))).toEqual([]);
  });

  it('keeps the hours within the seal’s free middle', () => {
    for (const words of [1500, 116_500, 722_500]) {
      const { seal } = sheetOf({ hours: contactHours({ words, mediaSeconds: 0, items: 0 }) });
      for (const [left, , right] of [seal.hours, seal.unit].flatMap(edges)) {
        expect(right - left).toBeLessThanOrEqual((44 / 120) * seal.box.width + 0.01);
        expect((left + right) / 2).toBeCloseTo(seal.box.x + seal.box.width / 2);
      }
    }
  });
});
