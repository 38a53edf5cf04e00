import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { course } from './site.js';

/** Files of the shipped content that tests rewrite. */
export const courseFile = `courses/${course}/course.yaml`;
export const quizFile = `courses/${course}/modules/01/quiz.yaml`;
export const firstLesson = `courses/${course}/modules/01/1-four-lenses.md`;

/** A copy of the shipped content in a folder of its own, which a test may rewrite. */
export class ContentFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'attune-content-'));

  constructor() {
    cpSync(resolve('content'), this.path, { recursive: true });
  }

  /** What is to be rewritten has to be there. */
  rewrite(file: string, from: string | RegExp, to: string): this {
    const text = readFileSync(join(this.path, file), 'utf8');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${file} does not hold ${String(from)}`);
    writeFileSync(join(this.path, file), changed);
    return this;
  }

  /** Lets every paper hold all items of the quiz, and so every type of item. */
  withWholePapers(): this {
    return this.rewrite(quizFile, /^draw: 10\n/m, '').rewrite(quizFile, /^sections:.*\n( +- .*\n)+/m, '');
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
