import type { Fields } from '../../../assessment/form-fields.js';
import type { RubricRow } from '../../../assessment/item.js';
import { wordCount } from '../../../assessment/word-count.js';
import { levelRank } from '../../../learning/marking/deciding.js';
import type { WaitingResponse } from '../../../learning/marking/queue.service.js';
import { addresses } from '../../addresses.js';
import { itemMarkdown } from '../../learning/item-markdown.js';
import { type MarkingSaid, markingSaid } from '../../learning/marking-said.js';
import type { Problem } from '../../views/form.js';
import type { SafeHtml } from '../../views/safe-html.js';
import type { When, Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import type { StudioCourse } from '../studio-courses.service.js';
import { commentName, levelName, overallName, typedIn } from './mark-form.js';
import { responseNumber } from './response-number.js';

/** A written response on a marker's desk. */
export interface ResponsePage {
  readonly frame: StudioFrame;
  readonly title: string;
  readonly language: string;
  /** Null unless the quiz lets markers see it. */
  readonly name: string | null;
  readonly sentIn: When;
  readonly part: string;
  readonly until: When;
  readonly stem: SafeHtml;
  readonly scenario: SafeHtml | null;
  readonly guidance: SafeHtml | null;
  readonly paragraphs: readonly string[];
  readonly words: string;
  readonly criteria: readonly CriterionForm[];
  readonly overall: { readonly id: string; readonly value: string; readonly error: string | null };
  /** What was given already: only for who settles it. */
  readonly given: readonly MarkingSaid[];
  readonly problems: readonly Problem[];
  readonly saveAction: string;
  readonly skipAction: string;
}

interface CriterionForm {
  readonly id: string;
  readonly criterion: SafeHtml;
  readonly error: string | null;
  readonly levels: readonly LevelChoice[];
  readonly comment: { readonly id: string; readonly value: string; readonly error: string | null };
}

interface LevelChoice {
  readonly id: string;
  readonly value: string;
  /** The digit that chooses it, from 1. */
  readonly digit: number;
  readonly points: string;
  readonly text: SafeHtml;
  readonly chosen: boolean;
}

export interface ResponseFacts {
  readonly course: StudioCourse;
  readonly waiting: WaitingResponse;
  readonly until: Date;
  /** Whoever wrote it, where the quiz lets markers see that. */
  readonly name: string | null;
  readonly fields: Fields;
  readonly problems: readonly Problem[];
}

export function responsePage(facts: ResponseFacts, words: Words): ResponsePage {
  const { course, waiting, until, name, fields, problems } = facts;
  const { item, attempt, response, edition, wants, markings } = waiting;
  const markdown = itemMarkdown(edition);
  const error = (field: string) => problems.find((problem) => problem.field === field)?.text ?? null;
  const area = (id: string) => ({ id, value: typedIn(fields, id), error: error(id) });
  const text = typeof response.answer === 'string' ? response.answer : '';
  return {
    frame: studioFrame(course, 'marking', false, words),
    title: words.say('marking.response', { number: responseNumber(response.id) }),
    language: edition.content.language,
    ...{ name, until, sentIn: attempt.submittedAt ?? response.savedAt, part: words.say(`marking.part.${wants}`) },
    stem: markdown.inline(item.stem),
    scenario: item.scenario === null ? null : markdown.block(item.scenario),
    guidance: item.guidance === null ? null : markdown.block(item.guidance),
    paragraphs: text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== ''),
    words: words.say('marking.words', { count: wordCount(text), ...item.words }),
    criteria: item.rubric.map((row) => ({
      id: levelName(row.key),
      criterion: markdown.inline(row.criterion),
      error: error(levelName(row.key)),
      levels: inOrder(row).map((level, at) => ({
        ...{
          id: at === 0 ? levelName(row.key) : `${levelName(row.key)}-${level}`,
          value: String(level),
          digit: at + 1,
        },
        points: words.say('rubric.points', { points: row.levels[level]?.points ?? 0 }),
        text: markdown.inline(row.levels[level]?.text ?? ''),
        chosen: typedIn(fields, levelName(row.key)) === String(level),
      })),
      comment: area(commentName(row.key)),
    })),
    overall: area(overallName),
    given: wants === 'settled' ? markings.map((marking) => markingSaid(marking, item.rubric, markdown, words)) : [],
    problems,
    saveAction: addresses.markedResponse(course.slug, response.id),
    skipAction: addresses.skippedResponse(course.slug, response.id),
  };
}

/** The places of a criterion's levels, the one with fewest points first. */
const inOrder = (row: RubricRow): readonly number[] =>
  row.levels.map((_, at) => at).sort((one, other) => levelRank(row, one) - levelRank(row, other));
