import { foundIn, type Found } from '../finding.js';
import { isReadAtOnce, taughtTexts, type Manuscript, type Text } from '../manuscript.js';
import type { Rule } from '../rule.js';
import { sentencesOf } from '../sentences.js';

/** Whoever meets a retracted study reads in the same breath that it is retracted: in the sentence, or in the item or card. */
export const retracted: Rule = {
  severity: 'stops',
  check: function* (manuscript) {
    for (const text of taughtTexts(manuscript)) {
      if (isReadAtOnce(text)) yield* inItem(text, manuscript);
      else yield* inSentences(text, manuscript);
    }
  },
};

const said = /\bretract/i;

function* inSentences(text: Text, { studies }: Manuscript): Iterable<Found> {
  for (const paragraph of text.paragraphs) {
    for (const { text: sentence } of sentencesOf(paragraph.marked)) {
      if (said.test(sentence.replace(/\[@[^\]]*\]/g, ''))) continue;
      for (const [, key = ''] of sentence.matchAll(/@([\w-]+):/g)) {
        if (studies.get(key)?.value.status !== 'retracted') continue;
        yield foundIn(paragraph, `\`${key}\` is retracted: the sentence that cites it says so.`, sentence);
      }
    }
  }
}

function* inItem(text: Text, { studies }: Manuscript): Iterable<Found> {
  const [first] = text.paragraphs;
  if (!first || text.paragraphs.some((paragraph) => said.test(paragraph.text))) return;
  for (const key of new Set(first.around.map((mark) => mark.key))) {
    if (studies.get(key)?.value.status !== 'retracted') continue;
    yield {
      ...foundIn(first, `${text.name} cites \`${key}\`, which is retracted, and does not say so.`),
      line: text.line,
    };
  }
}
