import { syllable } from 'syllable';
import type { LessonText, Paragraph } from './manuscript.js';
import { sentencesOf } from './sentences.js';

export interface Reading {
  /** US school grade. */
  readonly grade: number;
  readonly hardest: { readonly words: string; readonly line: number };
}

const notProse = new Set(['heading', 'table row', 'title', 'summary', 'footnote', 'caption']);
/** Abbreviations and numbers are looked at as a whole: MDMA, DSM-5-TR, 24.4. */
const name = /^\p{P}*(?:\p{Lu}[\p{Lu}\p{N}/-]*\d*|[^\p{L}]*\d[\p{L}\p{N}.,%-]*)s?\p{P}*$/u;

/**
 * The grade by Kincaid and others (1975): 0.39 × words a sentence + 11.8 × syllables a word − 15.59. It is taken over what the
 * course explains in running sentences. Cases, prompts and sentences with speech in them are left out, since they are easy to
 * read and would hide what is hard; so are citations. An abbreviation or a number counts as a word of one syllable.
 */
export function readingOf(lesson: LessonText): Reading {
  const reading = read.get(lesson) ?? measured(lesson);
  read.set(lesson, reading);
  return reading;
}

const read = new WeakMap<LessonText, Reading>();

function measured({ paragraphs }: LessonText): Reading {
  const sentences = paragraphs.filter(isExplanation).flatMap(countedSentences);
  const words = sum(sentences.map((sentence) => sentence.words));
  const syllables = sum(sentences.map((sentence) => sentence.syllables));
  const [hardest] = [...sentences].filter((sentence) => sentence.words >= 8).sort((a, b) => b.grade - a.grade);
  return {
    grade: gradeOf(words, sentences.length, syllables),
    hardest: { words: hardest?.text ?? '', line: hardest?.line ?? 1 },
  };
}

function isExplanation({ voice, name: itsName }: Paragraph): boolean {
  return voice === 'course' && !notProse.has(itsName);
}

function countedSentences({ text: all, line }: Paragraph) {
  return sentencesOf(all)
    .filter(({ text }) => !/[“”]/.test(text))
    .map(({ text, index }) => {
      const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
      const syllables = sum(words.map(syllablesOf));
      const before = all.slice(0, index).split('\n').length - 1;
      return { text, line: line + before, words: words.length, syllables, grade: gradeOf(words.length, 1, syllables) };
    });
}

const known = new Map<string, number>();

/** Looked up once for each word, because the counting is slow and words return. */
function syllablesOf(word: string): number {
  const syllables = known.get(word) ?? (name.test(word) ? 1 : Math.max(syllable(word), 1));
  known.set(word, syllables);
  return syllables;
}

function gradeOf(words: number, sentences: number, syllables: number): number {
  return words === 0 ? 0 : (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
