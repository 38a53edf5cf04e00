import type { z } from 'zod';
import type { Claim, StudyRole } from '../claim.js';
import type { Study } from '../study.js';

/** What a figure of any kind says of itself. */
export interface FigureCommon {
  readonly key: string;
  readonly title: string;
  readonly description: string;
}

/** A place within a figure, so that a fault is told at its line. */
export type FigurePath = readonly (string | number)[];

/** A study that a figure rests on, and the numbers that it takes from it; a figure in words takes none. */
export interface FigureStudy {
  readonly key: string;
  readonly role: StudyRole;
  readonly at: FigurePath;
  readonly numbers: readonly { readonly key: string; readonly at: FigurePath }[];
}

/** A claim whose strength a figure shows. */
export interface FigureClaim {
  readonly key: string;
  readonly at: FigurePath;
}

export interface FigureFault {
  readonly at: FigurePath;
  readonly message: string;
}

/** What is known where a figure is drawn: studies with the status of today, and claims. Null for what is missing. */
export interface FigureFacts {
  readonly study: (key: string) => Study | null;
  readonly claim: (key: string) => Claim | null;
}

export interface FigureTexts {
  /** Stem of the ids of title and description; unique on the page. */
  readonly id: string;
  /** Says a sentence of the platform, from the message catalogue. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly locale: string;
}

export interface Drawing {
  /** The drawing, a wide and a tall one as SVG; or HTML, where words in order say it better. Both pass the sanitiser. */
  readonly svg: string;
  /** What the marks mean and what to bear in mind, in sentences that stand below the drawing. */
  readonly notes: readonly string[];
  /** The same as a table; null where the drawing is made of words already. */
  readonly table: DrawingTable | null;
}

/** The first cell of a row names it. */
export interface DrawingTable {
  readonly head: readonly string[];
  readonly rows: readonly DrawingRow[];
}

export interface DrawingRow {
  readonly cells: readonly { readonly text: string; readonly numeric?: boolean }[];
  /** What has to be said of this row alone. */
  readonly note?: string | null;
}

/** What each kind of figure answers for itself. */
export interface FigureBehaviour<F> {
  /** The shape in YAML: the common fields, `kind` as a literal, and its own. */
  readonly schema: z.ZodType<F> & z.core.$ZodTypeDiscriminable;
  /** Each study in the order of the drawing; one that stands in several rows comes once for each. */
  studies(figure: F): readonly FigureStudy[];
  claims(figure: F): readonly FigureClaim[];
  /** Faults of this kind alone: that studies, claims and numbers exist is checked for every kind. */
  check(figure: F, facts: FigureFacts): readonly FigureFault[];
  /** A pure function: the same figure, facts and texts give the same drawing. What the facts lack has no place in it. */
  draw(figure: F, facts: FigureFacts, texts: FigureTexts): Drawing;
}
