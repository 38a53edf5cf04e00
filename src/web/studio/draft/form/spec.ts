/** What one field holds on the page: a text, or the values that were ticked. */
export type Cell = string | readonly string[];

/** Between a value of the content and what stands in its field. */
export interface Cast {
  print(value: unknown): Cell;
  /** Undefined where the field is empty: then the content says nothing there. What does not fit is kept as it was typed. */
  read(cell: Cell): unknown;
}

/** From what one can choose: fixed values with words of the page, a list that the page hands in, or rows of the same form. */
export type Choices =
  | { readonly of: 'values'; readonly values: readonly string[]; readonly say: (value: string) => string }
  | { readonly of: 'list'; readonly name: string }
  | { readonly of: 'rows'; readonly at: string; readonly cell: string; readonly end?: string };

/** How a field is drawn. */
export type Control =
  | { readonly draw: 'line'; readonly isShort: boolean }
  | { readonly draw: 'area'; readonly rows: number }
  | { readonly draw: 'tick' }
  | { readonly draw: 'hidden' }
  | { readonly draw: 'moment' }
  | { readonly draw: 'select'; readonly choices: Choices; readonly none: string | null }
  | { readonly draw: 'ticks'; readonly choices: Choices }
  /** A number for each of the choices. */
  | { readonly draw: 'numbers'; readonly choices: Choices };

/** One field: where its value stands in the content, and how it is asked for. `label` and `hint` are messages. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly at: readonly string[];
  readonly cast: Cast;
  readonly control: Control;
  readonly label: string;
  readonly hint: string | null;
  /** A row in which nothing that speaks is filled in is an empty one. */
  readonly speaks: boolean;
}

/** Fields under one heading; `isFolded` where most authors leave them alone. */
export interface Part {
  readonly kind: 'part';
  readonly name: string;
  readonly legend: string;
  readonly hint: string | null;
  readonly isFolded: boolean;
  readonly of: readonly Spec[];
}

/** Looks up a value of a row before its fields are known. */
export type Lookup = (name: string) => unknown;

/** A list of the content, each entry with fields of its own. */
export interface Rows {
  readonly kind: 'rows';
  readonly at: string;
  readonly legend: string;
  readonly hint: string | null;
  /** What one of them is called; it is said with its `number`. */
  readonly one: string;
  /** The first key that entries get; null for entries without keys. */
  readonly key: string | null;
  /** A new entry takes its key from the words of this field instead. */
  readonly keyFrom: string | null;
  /** Keys that stand elsewhere in the course: a new entry gets none of these. */
  readonly taken: ReadonlySet<string>;
  /** So many stand there at least, empty ones among them. */
  readonly start: number;
  readonly most: number;
  readonly isOrdered: boolean;
  /** Whether a row is folded away behind its first words. */
  readonly isFolded: boolean;
  readonly adds: readonly Add[];
  readonly of: (lookup: Lookup) => readonly Spec[];
}

/** A button that adds a row; `cells` are what the row begins with. */
export interface Add {
  readonly name: string;
  readonly label: string;
  readonly cells: Readonly<Record<string, string>>;
}

export type Spec = Leaf | Part | Rows;

/** The leaves and lists of some specs, whatever parts they stand in. */
export const flatSpecs = (specs: readonly Spec[]): readonly (Leaf | Rows)[] =>
  specs.flatMap((spec) => (spec.kind === 'part' ? flatSpecs(spec.of) : [spec]));

export const nameOf = (leaf: Leaf): string => leaf.at.join('.');
