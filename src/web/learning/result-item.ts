import type { Answer } from '../../assessment/answer.js';
import { explain } from '../../assessment/behaviour.js';
import type { Explanation, Verdict } from '../../assessment/explanation.js';
import type { Item } from '../../assessment/item.js';
import { nothing, points, type Score } from '../../assessment/score.js';
import type { Bibliography } from '../../catalog/markdown/bibliography.js';
import { renderRationale } from '../../catalog/markdown/render-inline.js';
import type { Marking } from '../../learning/marking/marking.entity.js';
import type { ItemCorrection } from '../../learning/regrading/item-correction.entity.js';
import { SafeHtml } from '../views/safe-html.js';
import type { Words } from '../views/words.js';
import { type AnswerLine, answersSaid } from './answers-said.js';
import type { AskedCertainty } from './attempt-item.js';
import { certaintySaid } from './certainty-choice.js';
import type { ItemMarkdown } from './item-drawings.js';
import { correctionSaid, decidedVerdict } from './correction-said.js';
import { type MarkingSaid, markingSaid } from './marking-said.js';
import { pictureSaid, type PictureSaid } from './picture-said.js';
import { rubricSaid, type RubricSaid } from './rubric-said.js';
import { type VignetteResult, vignetteResult, wayVerdict } from './vignette-result.js';

/** One item of a result after the reveal. */
export interface ResultItem {
  readonly number: number;
  readonly kind: string;
  readonly stem: SafeHtml;
  readonly scenario: SafeHtml | null;
  readonly verdict: string;
  readonly wrong: boolean;
  /** The picture of a labelled item, with its places. */
  readonly picture: PictureSaid | null;
  readonly answers: readonly AnswerLine[];
  /** What was done about the item after it was published, and why. */
  readonly correction: string | null;
  /** What markers gave to a written response. */
  readonly markings: readonly MarkingSaid[];
  /** By what a written response is marked. */
  readonly rubric: readonly RubricSaid[] | null;
  /** The way through a vignette; null for items of other types. */
  readonly way: VignetteResult | null;
  /** About the answer as a whole. */
  readonly feedback: string | null;
  /** Null where there is nothing to be right about. */
  readonly rationale: SafeHtml | null;
  /** The objective that it tests, and the lessons that teach it; a view tests nothing. */
  readonly objective: string | null;
  readonly lessons: readonly { readonly href: string; readonly title: string }[];
}

export interface ResultItemFacts {
  readonly item: Item;
  readonly answer: Answer | null;
  readonly number: number;
  /** The newest grading; null where there is none (yet). */
  readonly mark: Score | null;
  /** Missing where nobody asked. */
  readonly certainty: AskedCertainty | null;
  /** The correction that holds; the item comes with its new key already. */
  readonly correction?: ItemCorrection | null;
  readonly markings?: readonly Marking[];
  readonly objective: string;
  /** Lessons to read again where points were missed. */
  readonly lessons: ResultItem['lessons'];
  readonly markdown: ItemMarkdown;
  readonly bibliography: Bibliography;
}

export function resultItem(facts: ResultItemFacts, words: Words): ResultItem {
  const { item, answer, number, mark, certainty, correction = null, markings = [], markdown, bibliography } = facts;
  const explained = explain(item, answer);
  const verdict = markedVerdict(explained.verdict, mark);
  const explanation = { ...explained, verdict, score: mark ?? { ...nothing, max: item.points } };
  const { replay, picture, rubric, feedback } = explanation;
  const decided = decidedVerdict(correction, { points: points(explanation.score), of: explanation.score.max }, words);
  const isMissed = decided === null && (verdict === 'wrong' || verdict === 'part' || verdict === 'none');
  const sure = certainty && answer !== null ? [certaintySaid(certainty.chosen, words)] : [];
  return {
    number,
    kind: words.say(`item.${item.type}`),
    stem: markdown.inline(item.stem),
    scenario: item.scenario === null ? null : markdown.block(item.scenario),
    verdict: decided ?? (replay ? wayVerdict(replay, words) : verdictSaid(explanation, words)),
    correction: correction && correctionSaid(correction, words),
    markings:
      item.type === 'written' && mark ? markings.map((each) => markingSaid(each, item.rubric, markdown, words)) : [],
    wrong: isMissed && !replay,
    picture: picture ? pictureSaid(picture, markdown) : null,
    answers: [...answersSaid(explanation, words), ...sure],
    rubric: rubric ? rubricSaid(rubric, markdown, words) : null,
    way: replay ? vignetteResult(replay, number, { markdown, bibliography, words }) : null,
    feedback,
    rationale: item.rationale === '' ? null : new SafeHtml(renderRationale(item.rationale, bibliography)),
    objective: verdict === 'unscored' ? null : facts.objective,
    lessons: isMissed ? facts.lessons : [],
  };
}

/** The verdict that a mark gives: what waited for a marker has its own once it is marked. */
export const markedVerdict = (verdict: Verdict, mark: Score | null): Verdict =>
  verdict !== 'waiting' || mark === null
    ? verdict
    : mark.earned === mark.of
      ? 'right'
      : mark.earned > 0
        ? 'part'
        : 'wrong';

export function verdictSaid({ verdict, score }: Pick<Explanation, 'verdict' | 'score'>, words: Words): string {
  return words.say(`verdict.${verdict}`, { points: points(score), of: score.max });
}
