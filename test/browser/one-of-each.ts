import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { runningTypes } from '../../src/assessment/item.js';
import { ContentFolder, quizFile } from '../support/content-folder.js';

interface QuizFile {
  draw?: number;
  items: { readonly type: string }[];
}

/** The shipped content with a quiz whose every paper asks one item of each type. */
export function oneOfEachType(): ContentFolder {
  const folder = new ContentFolder();
  const file = join(folder.path, quizFile);
  const quiz = parse(readFileSync(file, 'utf8')) as QuizFile;
  delete quiz.draw;
  quiz.items = runningTypes.map((type) => quiz.items.find((item) => item.type === type)!);
  writeFileSync(file, stringify(quiz));
  return folder;
}
