import type { Paragraph, Spot } from './manuscript.js';
import type { RuleName } from './rule-names.js';

/** What stops must be mended or waived before content may go out; what warns is for somebody to look at. */
export type Severity = 'stops' | 'warns';

/** What a rule found in one place, before it is known whether somebody has given a reason for it. */
export interface Found extends Spot {
  readonly message: string;
  /** The words in question, as short as they can be shown. */
  readonly excerpt: string;
  /** All the words of the place, in which a waiver finds the ones it names. */
  readonly passage: string;
}

export interface Finding extends Found {
  /** A waiver that nothing needs is found where waivers are applied, and cannot be waived. */
  readonly rule: RuleName | 'waiver';
  readonly severity: Severity;
}

/** `quiz.yaml:42: [number] … “the words”`, which editors turn into a link. */
export function findingText({ file, line, rule, severity, message, excerpt }: Finding): string {
  const words = excerpt === '' ? '' : ` “${excerpt}”`;
  return `${file}:${line}: [${rule}]${severity === 'warns' ? ' (warning)' : ''} ${message}${words}`;
}

/** A finding at the words `excerpt` of a paragraph, which begin at `index`. */
export function foundIn(paragraph: Paragraph, message: string, excerpt = paragraph.text, index = 0): Found {
  const { file, line, text } = paragraph;
  const before = text.slice(0, index).split('\n').length - 1;
  return { file, line: line + before, message, excerpt: shortened(excerpt), passage: text };
}

/** A finding at a word or number, shown with what stands around it. */
export function foundAround(paragraph: Paragraph, message: string, { index }: { readonly index: number }): Found {
  const around = paragraph.text.slice(Math.max(index - 40, 0), index + 45);
  return foundIn(paragraph, message, around, index);
}

const longest = 90;

export function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
