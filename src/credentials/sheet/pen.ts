import { runs, type CertificateFonts } from './fonts.js';
import type { Box, Ink, PlacedText } from './placed.js';
import type { Style } from './typesetting.js';

/** The light colours of tokens.css: a certificate is for paper. */
export const leaf = '#fffdf9';
export const inks: Readonly<Record<Ink, string>> = { ink: '#1f1a14', inkSoft: '#595044', accent: '#0e4858' };

/** Sets type on a PDF, letter by letter in a face that has it. */
export class Pen {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #fonts: CertificateFonts;

  constructor(pdf: PDFKit.PDFDocument, fonts: CertificateFonts) {
    this.#pdf = pdf;
    this.#fonts = fonts;
    // pdfkit takes a parsed font as well as a file, which its types do not say.
    for (const [name, { font }] of Object.entries(fonts)) pdf.registerFont(name, font as never);
  }

  /** The width of a text on one line, in points. */
  readonly measure = (text: string, { face, size, tracking = 0 }: Style): number => {
    const parts = runs(text, face, this.#fonts);
    const ems = parts.reduce((sum, run) => sum + this.#fonts[run.face].width(run.text), 0);
    return (ems + tracking * Math.max(0, text.length - 1)) * size;
  };

  /** Every line but the last ends in a space, so that words stay apart where the text is read out or copied. */
  write({ lines, style, ink }: PlacedText): void {
    this.#pdf.fillColor(inks[ink]).fontSize(style.size);
    lines.forEach(({ text, x, baseline }, i) => {
      this.#line(i < lines.length - 1 ? `${text} ` : text, x, baseline, style);
    });
  }

  /** What the lines cover, for a link over them. */
  boxes({ lines, style }: PlacedText): Box[] {
    const box = ({ text, x, baseline }: PlacedText['lines'][number]): Box => {
      return { x, y: baseline - style.size, width: this.measure(text, style), height: style.size * 1.3 };
    };
    return lines.map(box);
  }

  #line(text: string, left: number, baseline: number, style: Style): void {
    // With a width and a number of words given, pdfkit does not measure again; it would use them for underlines only.
    const options = {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: (style.tracking ?? 0) * style.size,
      textWidth: 0,
      wordCount: 1,
    } as const;
    let x = left;
    for (const run of runs(text, style.face, this.#fonts)) {
      this.#pdf.font(run.face).text(run.text, x, baseline, options);
      x += this.measure(run.text, { ...style, face: run.face });
    }
  }
}
