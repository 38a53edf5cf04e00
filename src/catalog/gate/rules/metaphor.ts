import { foundAround } from '../finding.js';
import { allTexts } from '../manuscript.js';
import type { Rule } from '../rule.js';

const image = /\bwindow of tolerance\b|\bpolyvagal\b|\b(?:ventral|dorsal)[ -]vagal\b/i;
/** The theory may be named among other theories; its states may not be handed out as facts. */
const imageInItem = /\bwindow of tolerance\b|\bpolyvagal (?:states?|ladder)\b|\b(?:ventral|dorsal)[ -]vagal\b/i;
const saidSo = /\bmetaphor|\bdisput|\bheuristic|\bcritique/i;

/** The window of tolerance and the polyvagal states are pictures that help to talk, and are called that where they are used. */
export const metaphor: Rule = {
  severity: 'stops',
  check: function* (manuscript) {
    for (const text of allTexts(manuscript)) {
      if (text.kind === 'outline' || text.paragraphs.some((paragraph) => saidSo.test(paragraph.text))) continue;
      const pattern = text.kind === 'item' ? imageInItem : image;
      const first = text.paragraphs.find((paragraph) => pattern.test(paragraph.text));
      const match = pattern.exec(first?.text ?? '');
      if (!first || !match) continue;
      const message = `${text.name} speaks of “${match[0]}” and nowhere says that it is a metaphor.`;
      yield foundAround(first, message, match);
    }
  },
};
