import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { itemTypes } from '../../src/assessment/item.js';
import { ContentFolder, quizFile } from './content-folder.js';
import { course } from './site.js';
import { specimens, twoBoxes, writtenSpecimen } from './specimens.js';

interface QuizFile {
  draw?: number;
  items: { readonly type: string; readonly objective: string }[];
  [term: string]: unknown;
}

/** The shipped content with a quiz whose every paper asks one item of each type that the quiz has. */
export const oneOfEachShipped = (): ContentFolder => withSpecimens([], {});

/** The same with the other types that are marked at once, so that it can be passed. */
export const oneOfEachType = (): ContentFolder => withSpecimens([...specimens], {});

/** The same with a written response, and with the question how sure one is, in a quiz that shows its key at once. */
export const oneOfEveryKind = (): ContentFolder =>
  withSpecimens([...specimens, writtenSpecimen], { certainty: 'reported', reveal: 'after-each-attempt' });

function withSpecimens(added: readonly object[], terms: object): ContentFolder {
  const folder = new ContentFolder();
  const file = join(folder.path, quizFile);
  const quiz = parse(readFileSync(file, 'utf8')) as QuizFile;
  delete quiz.draw;
  delete quiz.sections;
  const shipped = itemTypes.flatMap((type) => quiz.items.find((item) => item.type === type) ?? []);
  const common = { objective: quiz.items[0]!.objective, rationale: 'It stands in the paper.' };
  quiz.items = [...shipped, ...added.map((item) => ({ type: '', ...common, ...item }))];
  writeFileSync(file, stringify({ ...quiz, ...terms }));
  const images = join(folder.path, 'courses', course, 'images');
  mkdirSync(images, { recursive: true });
  writeFileSync(join(images, 'two-boxes.png'), twoBoxes());
  return folder;
}
