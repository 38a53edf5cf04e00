import type { CertificateWords } from '../certificate-words.js';
import { placed, type PlacedText } from './placed.js';
import { balanced, headline, type Measure, type Style } from './typesetting.js';

export interface Body {
  readonly certifies: PlacedText;
  readonly name: PlacedText;
  readonly completed: PlacedText;
  readonly course: PlacedText;
  readonly account: PlacedText;
}

/** The certificate's sentence: its height, and the sentence placed from a corner on. `scale` is 1 at the design's sizes. */
export function setBody(
  words: CertificateWords,
  width: number,
  scale: number,
  measure: Measure,
): { readonly height: number; readonly place: (x: number, top: number) => Body } {
  const plain: Style = { face: 'serif', size: 14.25 * scale, leading: 21.4 * scale };
  const title: Style = { face: 'italic', size: 25 * scale, leading: 30 * scale };
  const largest: Style = { face: 'serif', size: 60 * scale, leading: 63 * scale, tracking: -0.015 };
  const { style: name, lines: nameLines } = headline(words.holder, largest, width, measure);
  const courseLines = balanced(words.course, title, width, measure);
  const accountLines = balanced(words.account, plain, width, measure);

  const nameTop = plain.leading + 0.08 * name.size;
  const completedTop = nameTop + nameLines.length * name.leading + 0.3 * name.size;
  const courseTop = completedTop + plain.leading + 0.15 * title.size;
  const accountTop = courseTop + courseLines.length * title.leading + 0.15 * title.size;
  return {
    height: accountTop + accountLines.length * plain.leading,
    place: (x, top) => ({
      certifies: placed([words.certifies], x, top, plain, 'ink'),
      name: placed(nameLines, x, top + nameTop, name, 'ink'),
      completed: placed([words.completed], x, top + completedTop, plain, 'ink'),
      course: placed(courseLines, x, top + courseTop, title, 'ink'),
      account: placed(accountLines, x, top + accountTop, plain, 'ink'),
    }),
  };
}
