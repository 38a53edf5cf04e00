import { Injectable } from '@nestjs/common';
import { markPaper } from '../../assessment/marking.js';
import type { Score } from '../../assessment/score.js';
import { Bibliography } from '../../catalog/markdown/bibliography.js';
import { referencesHtml } from '../../catalog/markdown/references.js';
import { sanitise } from '../../catalog/markdown/sanitise.js';
import { slipsHtml } from '../../catalog/markdown/slip.js';
import { asked } from '../../learning/asked.js';
import { asMarked, type MarkReasons, MarkReasonsOf } from '../../learning/mark-reasons.service.js';
import type { AttemptRecord } from '../../learning/quiz-records.service.js';
import { promised } from '../../learning/quiz-terms.js';
import { SafeHtml } from '../views/safe-html.js';
import type { Words } from '../views/words.js';
import { itemMarkdown } from './item-markdown.js';
import { LessonHtml } from './lesson-html.service.js';
import { markLine, type MarkLine } from './mark-line.js';
import { itemResult, lessonsFor, objectiveText } from './result.page.js';
import type { ResultItem } from './result-item.js';

/** An item whose answer was checked: with its key, or with what it earned alone, as the terms say. */
export interface CheckedItem {
  readonly result: ResultItem | null;
  readonly mark: MarkLine | null;
}

export interface Checked {
  /** By item key. */
  readonly items: ReadonlyMap<string, CheckedItem>;
  /** Studies of the rationales that are shown. */
  readonly references: SafeHtml | null;
  readonly slips: SafeHtml | null;
}

export const nothingChecked: Checked = { items: new Map(), references: null, slips: null };

/** What an open attempt shows of the answers that were checked in it, and of no others. */
@Injectable()
export class CheckedItems {
  constructor(
    private readonly reasons: MarkReasonsOf,
    private readonly html: LessonHtml,
  ) {}

  async of(record: AttemptRecord, words: Words): Promise<Checked> {
    const { attempt, edition, responses } = record;
    const { marks, key } = promised(attempt.terms).reveal;
    if (marks !== 'per-item' || ![...responses.values()].some(({ checkedAt }) => checkedAt !== null))
      return nothingChecked;
    const reasons = await this.reasons.attempt(record);
    const bibliography = new Bibliography(edition.content.evidence.studies, await this.html.settings(edition, words));
    const items = checkedItems(record, reasons, key === 'per-item' ? bibliography : null, words);
    const html = (text: string) => (text === '' ? null : new SafeHtml(sanitise(text)));
    return { items, references: html(referencesHtml(bibliography)), slips: html(slipsHtml(bibliography)) };
  }
}

/** `bibliography` is null where the key is not shown. */
function checkedItems(
  record: AttemptRecord,
  reasons: MarkReasons,
  bibliography: Bibliography | null,
  words: Words,
): ReadonlyMap<string, CheckedItem> {
  const { attempt, quiz, edition, responses } = record;
  const answers = new Map([...responses].map(([key, { answer, certainty }]) => [key, { answer, certainty }]));
  const byRevision = new Map([...reasons.corrections.values()].map((each) => [each.revision, each]));
  const marking = markPaper(quiz.items, attempt.paper, answers, promised(attempt.terms), byRevision);
  const scores = new Map<string, Score>(marking.items.map(({ key, score }) => [key, score]));
  const shown = asMarked(record, reasons.corrections);
  return new Map(
    asked(shown).flatMap((each, index): [string, CheckedItem][] => {
      if (!each.isChecked) return [];
      const { item, answer } = each;
      const [number, mark, correction] = [index + 1, scores.get(item.key) ?? null, reasons.corrections.get(item.key)];
      if (bibliography) {
        const read = { objective: objectiveText(shown, item.objective), lessons: lessonsFor(shown, item.objective) };
        const about = { number, mark, markdown: itemMarkdown(edition), bibliography, ...read };
        return [
          [item.key, { result: itemResult(each, { ...about, correction: correction ?? null }, words), mark: null }],
        ];
      }
      const stem = itemMarkdown(edition).inline(item.stem);
      const line = markLine({ item, answer, number, mark, correction: correction ?? null, stem }, words);
      return [[item.key, { result: null, mark: line }]];
    }),
  );
}
