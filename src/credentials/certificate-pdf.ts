import PDFDocument from 'pdfkit';
import { certificateWords, type CertificateWords, type Wording } from './certificate-words.js';
import { qrCode, quietZone } from './qr.js';
import { seal, sealOperators } from './seal.js';
import { unprintable, type CertificateFonts } from './sheet/fonts.js';
import { inks, leaf, Pen } from './sheet/pen.js';
import type { Box, PlacedFact, PlacedText } from './sheet/placed.js';
import { layoutSheet, type Sheet } from './sheet/sheet.js';
import type { CertificateStatement } from './statement.js';

export interface CertificatePdfOptions extends Wording {
  /** The public address at which this certificate is verified. */
  readonly verifyUrl: string;
  readonly fonts: CertificateFonts;
}

type Pdf = PDFKit.PDFDocument;
type Part = PDFKit.PDFStructureElement;

/**
 * A certificate as a tagged PDF of one page; the same statement, address and wording give the same bytes. A name with letters
 * that no font has is refused with a RangeError, so ask `unprintable` before a certificate is issued; elsewhere such
 * letters (a pictograph in a course's title, say) are left out.
 */
export async function renderCertificatePdf(
  statement: CertificateStatement,
  { verifyUrl, fonts, ...wording }: CertificatePdfOptions,
): Promise<Buffer> {
  const lacking = unprintable(statement.holder, fonts);
  if (lacking.length > 0) throw new RangeError(`No font can print ${lacking.join(', ')} in the name.`);
  const words = certificateWords(statement, verifyUrl, wording);
  const pdf = blank(statement, words);
  const pen = new Pen(pdf, fonts);
  const sheet = layoutSheet(words, pen.measure);
  paintGround(pdf, sheet);
  const document = pdf.struct('Document');
  pdf.addStructure(document);
  for (const part of parts(pdf, pen, sheet, words, statement.serial, verifyUrl)) document.add(part);
  return finished(pdf);
}

function blank({ language, serial, provider, issuedAt }: CertificateStatement, words: CertificateWords): Pdf {
  return new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    font: '',
    info: {
      Title: inXml(words.documentTitle),
      Author: inXml(provider.name),
      Keywords: inXml(serial),
      Creator: inXml(words.brand),
      Producer: 'PDFKit',
      CreationDate: new Date(issuedAt),
    },
  });
}

/** What a screen reader passes over: the paper, the frames and the hairline. */
function paintGround(pdf: Pdf, { page: [width, height], frames, rule }: Sheet): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.rect(0, 0, width, height).fill(leaf);
  pdf.lineWidth(0.75).strokeColor(inks.accent);
  for (const { x, y, width: w, height: h } of frames) pdf.rect(x, y, w, h).stroke();
  pdf
    .moveTo(rule.x, rule.y)
    .lineTo(rule.x + rule.width, rule.y)
    .stroke();
  pdf.endMarkedContent();
}

/** The sheet's parts with their tags, in the order in which they are read out. */
function parts(pdf: Pdf, pen: Pen, sheet: Sheet, words: CertificateWords, serial: string, verifyUrl: string): Part[] {
  const text = (tag: 'H1' | 'P' | 'Lbl' | 'LBody', ...texts: PlacedText[]): Part =>
    pdf.struct(tag, {}, () => texts.forEach((one) => pen.write(one)));
  const facts = (all: readonly PlacedFact[]): Part =>
    pdf.struct(
      'L',
      {},
      all.map((fact) => pdf.struct('LI', {}, [text('Lbl', fact.label), text('LBody', fact.text)])),
    );
  const figure = (alt: string, { x, y, width, height }: Box, draw: () => void): Part => {
    const options = { alt, bbox: [x, y, x + width, y + height] };
    return pdf.struct('Figure', options, draw);
  };
  const address: Part = pdf.struct('Link', {}, () => {
    pen.write(sheet.verify.text);
    for (const { x, y, width, height } of pen.boxes(sheet.verify.text)) {
      pdf.link(x, y, width, height, verifyUrl, { structParent: address, Contents: literal(verifyUrl) } as object);
    }
  });
  return [
    text('P', sheet.brand),
    text('P', sheet.heading),
    text('P', sheet.certifies),
    text('H1', sheet.name),
    text('P', sheet.completed),
    text('P', sheet.course),
    text('P', sheet.account),
    figure(words.seal.alt, sheet.seal.box, () => drawSeal(pdf, pen, sheet.seal, serial)),
    facts([...sheet.facts, sheet.issued]),
    text('P', sheet.worked),
    pdf.struct('L', {}, [
      pdf.struct('LI', {}, [text('Lbl', sheet.serial.label), text('LBody', sheet.serial.text)]),
      pdf.struct('LI', {}, [text('Lbl', sheet.verify.label), pdf.struct('LBody', {}, [address])]),
    ]),
    figure(words.qrAlt, sheet.qr, () => drawQr(pdf, sheet.qr, verifyUrl)),
  ];
}

function drawSeal(pdf: Pdf, pen: Pen, { box, hours, unit }: Sheet['seal'], serial: string): void {
  const { curves, rings, lineWidth } = seal(serial);
  pdf
    .save()
    .translate(box.x + box.width / 2, box.y + box.height / 2)
    .scale(box.width / 120);
  pdf.strokeColor(inks.accent).lineWidth(lineWidth);
  for (const curve of curves) pdf.addContent(`${sealOperators(curve)} S`);
  for (const { radius, width } of rings) pdf.lineWidth(width).circle(0, 0, radius).stroke();
  pdf.restore();
  pen.write(hours);
  pen.write(unit);
}

function drawQr(pdf: Pdf, box: Box, verifyUrl: string): void {
  const { size, bars } = qrCode(verifyUrl);
  const module = box.width / size;
  const quiet = quietZone * module;
  pdf.rect(box.x - quiet, box.y - quiet, box.width + 2 * quiet, box.height + 2 * quiet).fill(leaf);
  pdf.save().translate(box.x, box.y).scale(module).fillColor(inks.ink);
  pdf.addContent(`${bars.map(({ x, y, width }) => `${x} ${y} ${width} 1 re`).join(' ')} f`).restore();
}

function finished(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    pdf.end();
  });
}

/** pdfkit takes a plain string for a name of PDF's own, and this for a text. */
function literal(text: string): string {
  return new String(text) as string;
}

/** pdfkit copies these texts unescaped into XML, for which this reads escaped; elsewhere it is the text itself. */
class XmlText extends String {
  override toString(): string {
    return this.valueOf().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  }
}

function inXml(text: string): string {
  return new XmlText(text) as string;
}
