import type { CitationMark } from '../markdown/citation-syntax.js';
import { readMarkdown } from '../markdown/read-markdown.js';
import { textsOf } from '../package/item-texts.js';
import type { Path } from '../package/yaml-source.js';
import { piecesOf } from './lesson-paragraphs.js';
import type { Paragraph, Voice } from './manuscript.js';
import { sumsIn } from './sums.js';

/** What reads an item needs to know of the file that it stands in. */
export interface ItemPlace {
  readonly file: string;
  /** The line of the nth line of the text at a path within the item. */
  readonly lineWithin: (path: Path, nth: number) => number;
}

/**
 * Cuts an item, as it was written, into the paragraphs of its texts. All of them borrow what the item cites anywhere, and may
 * repeat the numbers of its case; the answer to an option or a value may repeat the numbers of that.
 */
export function itemParagraphs(
  written: unknown,
  { file, lineWithin }: ItemPlace,
): { paragraphs: Paragraph[]; citations: CitationMark[] } {
  const { texts, citations: listed } = textsOf(written);
  const cut = texts.flatMap(({ path, text }) =>
    piecesOf(readMarkdown(text)).map((piece) => ({ path, piece, voice: voiceAt(written, path) })),
  );
  const inTexts = cut.flatMap(({ piece }) => piece.citations);
  const citations = [
    ...inTexts,
    ...listed
      .filter(({ key }) => !inTexts.some((mark) => mark.key === key))
      .map(({ key }): CitationMark => ({ key, role: 'supports' })),
  ];
  const story = cut.filter(({ voice }) => voice === 'case').map(({ piece }) => piece.text);
  const paragraphs = cut.map(({ path, piece, voice }): Paragraph => ({
    ...piece,
    ...{ file, voice, line: lineWithin(path, piece.line), name: nameOf(path), around: citations },
    answers: [...story, answeredAt(written, path)].join(' '),
  }));
  return { paragraphs: [...paragraphs, ...answerOf(written, { file, lineWithin }, citations, paragraphs)], citations };
}

/**
 * The number that answers an item is said by the course too. It may come out of the case or of a sum that the rationale shows,
 * which are looked at where they stand.
 */
function answerOf(
  written: unknown,
  { file, lineWithin }: ItemPlace,
  around: readonly CitationMark[],
  paragraphs: readonly Paragraph[],
): Paragraph[] {
  const value = at(written, ['answer', 'value']);
  if (typeof value !== 'number' || paragraphs.some(({ voice }) => voice === 'case')) return [];
  const text = `${value} ${printed(at(written, ['unit']))}`.trim();
  const sums = paragraphs.flatMap((paragraph) => sumsIn(paragraph.text).map(({ words }) => words));
  const place = { file, line: lineWithin(['answer'], 1), name: 'answer', voice: 'course' as const };
  return [{ ...place, text, marked: text, citations: [], around, answers: sums.join(' ') }];
}

function nameOf(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'text');
}

/** The story of a case is made up, and what is offered as wrong is wrong on purpose: its feedback says so. */
function voiceAt(written: unknown, path: Path): Voice {
  const field = nameOf(path);
  if (field === 'scenario' || field === 'consequence') return 'case';
  if (field === 'stem')
    return at(written, ['type']) === 'true-false' && at(written, ['answer']) === false ? 'wrong' : 'course';
  if (field !== 'text') return 'course';
  const owner = at(written, path.slice(0, -1));
  const list = path.at(-3);
  if (list === 'steps') return 'case';
  if (list === 'near') return 'wrong';
  if (list === 'choices') return isBest(written, path) ? 'course' : 'wrong';
  const canBeWrong = ['single', 'multiple', 'cloze'].includes(String(at(written, ['type'])));
  return list === 'options' && canBeWrong && at(owner, ['correct']) !== true ? 'wrong' : 'course';
}

function isBest(written: unknown, path: Path): boolean {
  const choices = at(written, path.slice(0, -2));
  const scores = Array.isArray(choices) ? choices.map((choice: unknown) => Number(at(choice, ['score']) ?? 0)) : [];
  return Number(at(written, [...path.slice(0, -1), 'score']) ?? 0) === Math.max(...scores);
}

/** The words or values that a piece of feedback answers. */
function answeredAt(written: unknown, path: Path): string {
  const owner = at(written, path.slice(0, -1));
  const field = nameOf(path);
  if (path.at(-3) === 'feedback' || path.at(-3) === 'ranges')
    return ['value', 'low', 'high'].map((end) => printed(at(owner, [end]))).join(' ');
  if (field === 'rationale' && path.length > 1) return printed(at(owner, ['text']));
  if (field !== 'feedback') return '';
  return path.length === 1 ? printed(at(written, ['stem'])) : printed(at(owner, ['text']));
}

function printed(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function at(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return found;
}
