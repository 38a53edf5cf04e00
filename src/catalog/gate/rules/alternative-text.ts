import { shortened, type Found } from '../finding.js';
import { allTexts, type Manuscript } from '../manuscript.js';
import type { Rule } from '../rule.js';

const saysNothing =
  /^(?:an? )?(?:image|picture|photo(?:graph)?|figure|diagram|chart|drawing|graph|icon|illustration)\.?$|\.(?:png|jpe?g|gif|webp)$/i;
/** Fewer words than this name a picture and do not say what is in it. */
const fewestWords = 3;

/** A drawing takes more than that to be put into words. */
const fewestDescribing = 5;

/** Whoever does not see a picture reads what it says. That there is a text at all is seen to by the readers. */
export const alternativeText: Rule = {
  severity: 'stops',
  check: function* (manuscript) {
    for (const { file, title, images } of manuscript.modules.flatMap(({ lessons }) => lessons)) {
      for (const { alt, decorative, line } of images) {
        if (!decorative) yield* found({ file, line }, alt, `${title} ${alt}`);
      }
    }
    for (const { item, file, lineOf, stem } of manuscript.modules.flatMap((module) =>
      module.quizzes.flatMap(({ items }) => items),
    )) {
      if (item?.type === 'label') yield* found({ file, line: lineOf(['alt']) }, item.alt, stem);
    }
    yield* described(manuscript);
  },
};

function* found(place: { file: string; line: number }, alt: string, passage: string): Iterable<Found> {
  const words = alt.trim().split(/\s+/).filter(Boolean).length;
  if (words >= fewestWords && !saysNothing.test(alt.trim())) return;
  const message =
    alt.trim() === ''
      ? 'This picture has no alternative text.'
      : 'The alternative text does not say what the picture shows.';
  yield { ...place, message, excerpt: shortened(alt), passage };
}

function* described(manuscript: Manuscript): Iterable<Found> {
  for (const { kind, name, paragraphs } of allTexts(manuscript)) {
    const description =
      kind === 'figure' ? paragraphs.find((paragraph) => paragraph.name === 'description') : undefined;
    if (!description || description.text.split(/\s+/).length >= fewestDescribing) continue;
    const { file, line, text } = description;
    yield {
      file,
      line,
      message: `The description of ${name} is too short to stand for the drawing.`,
      excerpt: shortened(text),
      passage: text,
    };
  }
}
