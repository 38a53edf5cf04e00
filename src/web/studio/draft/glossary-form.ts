import { entriesIn, textIn } from '../../../catalog/draft/content-parts.js';
import type { Content } from '../../../catalog/draft/piece.js';
import { area, line, lines, part } from './form/fields.js';
import type { Spec } from './form/spec.js';

/** One term of the glossary. */
export const termForm: readonly Spec[] = [
  part('term-part', 'draft.glossary.part', [
    line('term', 'draft.glossary.term'),
    lines(2, 'also', 'draft.glossary.also', 'draft.glossary.also-hint'),
    area(5, 'text', 'draft.glossary.text', 'draft.glossary.text-hint'),
  ]),
];

interface TermLine {
  readonly key: string;
  readonly term: string;
  readonly text: string;
}

/** By their words. */
export const termsOf = (content: Content): readonly TermLine[] =>
  entriesIn(content['terms'])
    .map(({ key, term, text }) => ({ key: textIn(key), term: textIn(term), text: textIn(text) }))
    .sort((one, other) => one.term.localeCompare(other.term));
