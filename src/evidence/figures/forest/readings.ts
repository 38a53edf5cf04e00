import type { Claim } from '../../claim.js';
import type { Study, StudyFigure } from '../../study.js';
import type { FigureFacts, FigureTexts } from '../behaviour.js';
import { isRecalled, publishedNumber } from '../numbers.js';
import { numberWords } from '../number-words.js';
import { statusWords } from '../status-words.js';
import type { ForestFigure, ForestRow } from './forest.js';

/** Where a row stands on the axis, and in which shape. */
export interface ForestMark {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly span: ForestRow['span'];
  /** How many per cent the interval holds; null where what we read does not say it. */
  readonly level: number | null;
  readonly pooled: boolean;
  readonly recalled: boolean;
  readonly intervalRecalled: boolean;
}

/** A row of the forest with its words, from which drawing, table and description are made. */
export interface ForestReading {
  readonly label: string;
  readonly mark: ForestMark | null;
  readonly retracted: boolean;
  readonly turned: boolean;
  /** What happened to the study, such as "Retracted August 2024". */
  readonly status: string | null;
  readonly estimate: string;
  readonly interval: string;
  readonly comparator: string;
  readonly people: string;
  readonly certainty: string;
  /** How the numbers were checked, where they were only recalled, and the author's own note. */
  readonly remarks: readonly string[];
  readonly said: string;
}

/** Rows of studies, or of numbers, that the facts lack have no place. */
export function readingsOf({ rows }: ForestFigure, facts: FigureFacts, texts: FigureTexts): readonly ForestReading[] {
  return rows.flatMap((row) => {
    const study = facts.study(row.study);
    const number = row.figure === null ? null : publishedNumber(study, row.figure);
    if (!study || (row.figure !== null && !number)) return [];
    const claim = row.claim === null ? null : facts.claim(row.claim);
    return [reading(row, study, number, claim, texts)];
  });
}

function reading(
  row: ForestRow,
  study: Study,
  number: StudyFigure | null,
  claim: Claim | null,
  texts: FigureTexts,
): ForestReading {
  const { say, locale } = texts;
  const mark = number && markOf(row, study, number);
  const estimate = mark ? estimateWords(mark, locale) : say('figure.forest.no-number');
  const interval = mark ? intervalWords(mark, texts) : '';
  const comparator = number?.comparator ?? study.appraisal?.comparator ?? say('figure.forest.not-given');
  const people = publishedNumber(study, row.people ?? '')?.value ?? number?.n ?? null;
  const status = statusWords(study, texts);
  const remarks = [
    ...(mark?.recalled ? [say('figure.recalled')] : []),
    ...(mark?.intervalRecalled && !mark.recalled ? [say('figure.forest.interval-recalled')] : []),
    ...(row.note === null ? [] : [row.note]),
  ];
  const reading = {
    label: row.label,
    mark,
    retracted: study.status === 'retracted',
    turned: row.turned,
    status,
    estimate,
    interval,
    comparator,
    people: people === null ? say('figure.forest.not-given') : numberWords(people, locale),
    certainty: certaintyWords(claim, texts),
    remarks,
  };
  return { ...reading, said: sentence(reading, texts) };
}

function markOf(row: ForestRow, study: Study, number: StudyFigure): ForestMark {
  const around = row.interval === null ? number : (publishedNumber(study, row.interval) ?? number);
  const turn = (value: number | null) => (value === null ? null : row.turned ? -value : value);
  const [low, high] = row.turned ? [around.high, around.low] : [around.low, around.high];
  return {
    value: row.turned ? -number.value : number.value,
    low: turn(low),
    high: turn(high),
    span: row.span,
    level: around.level,
    pooled: study.kind === 'review',
    recalled: isRecalled(number),
    intervalRecalled: isRecalled(around),
  };
}

function estimateWords({ value, low, high, span }: ForestMark, locale: string): string {
  if (span === 'interval' || low === null || high === null) return numberWords(value, locale);
  return `${numberWords(low, locale)}\u2013${numberWords(high, locale)}`;
}

function intervalWords({ low, high, level, span }: ForestMark, { say, locale }: FigureTexts): string {
  if (low === null || high === null) return say('figure.forest.interval.none');
  if (span === 'estimates') return say('figure.forest.interval.estimates');
  const ends = { low: numberWords(low, locale), high: numberWords(high, locale) };
  if (level === null) return say('figure.forest.interval.unsaid', ends);
  return say('figure.forest.interval', { ...ends, level: numberWords(level, locale) });
}

function certaintyWords(claim: Claim | null, { say }: FigureTexts): string {
  if (!claim) return say('figure.forest.not-graded');
  const { level } = claim.strength;
  return level === null ? say('figure.certainty.contested') : say(`figure.certainty.${level}`);
}

type Said = Omit<ForestReading, 'said'>;

/** The row as the description of the drawing says it. */
function sentence(row: Said, { say }: FigureTexts): string {
  const about = [row.status, row.estimate, row.interval].filter(Boolean).join(', ');
  const compared = say('figure.forest.against', { comparator: row.comparator });
  const people = say('figure.forest.people', { people: row.people });
  const rest = [compared, people, say('figure.forest.certainty', { certainty: row.certainty }), ...row.remarks];
  return `${row.label}: ${[about, ...rest].map((words) => words.replace(/\.$/, '')).join('; ')}.`;
}
