/** What sort of publication or document a study is. */
export const studyKinds = [
  'trial',
  'observational',
  'review',
  'guideline',
  'classification',
  'regulatory',
  'theory',
  'commentary',
  'report',
] as const;
export type StudyKind = (typeof studyKinds)[number];

export const studyStatuses = ['current', 'corrected', 'of-concern', 'retracted'] as const;
export type StudyStatus = (typeof studyStatuses)[number];

/** How somebody made sure of a fact. What is from memory is never printed as verified. */
export const waysOfChecking = ['verified', 'secondary', 'memory-high', 'memory-medium', 'not-verified'] as const;
export type WayOfChecking = (typeof waysOfChecking)[number];

export interface Checked {
  readonly how: WayOfChecking;
  /** Where it was read; null where it is from memory or not verified. */
  readonly source: string | null;
}

/** What happened to a study that is no longer simply current. `on` is a year, a month or a day. */
export interface StatusNote {
  readonly on: string;
  readonly text: string;
  readonly source: string;
}

/** A publication or document, with what it found in our own words and the numbers that it published. */
export interface Study {
  readonly key: string;
  readonly kind: StudyKind;
  readonly status: StudyStatus;
  readonly statusNote: StatusNote | null;
  readonly topics: readonly string[];
  readonly csl: Csl;
  /** The list of authors is cut short. */
  readonly etAl: boolean;
  readonly checked: Checked;
  readonly summary: string;
  readonly appraisal: Appraisal | null;
  readonly figures: readonly StudyFigure[];
}

export interface Appraisal {
  readonly design: string;
  readonly people: string | null;
  readonly comparator: string | null;
  readonly outcome: string | null;
  readonly funding: string | null;
  readonly limits: readonly string[];
}

/** One number as it was published. `level` is the interval's, in per cent; without it, `low` and `high` are a plain range. */
export interface StudyFigure {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number | null;
  readonly unit: string | null;
  readonly arm: string | null;
  readonly comparator: string | null;
  readonly n: number | null;
  readonly checked: Checked;
}

export const cslTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'dataset',
  'document',
  'legislation',
  'manuscript',
  'motion_picture',
  'paper-conference',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'speech',
  'standard',
  'thesis',
  'webpage',
] as const;
export type CslType = (typeof cslTypes)[number];

export type CslName = CslPerson | CslGroup;

export interface CslPerson {
  readonly family: string;
  readonly given?: string | undefined;
  readonly 'non-dropping-particle'?: string | undefined;
  readonly suffix?: string | undefined;
}

export interface CslGroup {
  readonly literal: string;
}

/** The part of a CSL-JSON item that we use. Dates are text: a year, month or day, or two of them with a slash between. */
export interface Csl {
  readonly type: CslType;
  readonly title: string;
  readonly author?: readonly CslName[] | undefined;
  readonly editor?: readonly CslName[] | undefined;
  readonly issued?: string | undefined;
  readonly accessed?: string | undefined;
  readonly 'container-title'?: string | undefined;
  readonly 'title-short'?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly page?: string | undefined;
  readonly number?: string | undefined;
  readonly edition?: string | undefined;
  readonly genre?: string | undefined;
  readonly publisher?: string | undefined;
  readonly 'publisher-place'?: string | undefined;
  readonly language?: string | undefined;
  readonly DOI?: string | undefined;
  readonly URL?: string | undefined;
  readonly ISBN?: string | undefined;
  readonly PMID?: string | undefined;
}
