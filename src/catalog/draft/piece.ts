export const pieceKinds = ['details', 'module', 'lesson', 'quiz', 'item', 'medium', 'glossary', 'waivers'] as const;

/** The parts of a draft that are written, saved and remembered each by itself. */
export type PieceKind = (typeof pieceKinds)[number];

export const isPieceKind = (text: string): text is PieceKind => (pieceKinds as readonly string[]).includes(text);

/** What an author wrote, as the package would hold it but for its key; it may be unfinished or wrong until it is published. */
export type Content = Readonly<Record<string, unknown>>;

/** A key never changes once it is given: progress and answers hang on it. */
export interface PieceName {
  readonly kind: PieceKind;
  readonly key: string;
}

/** A piece with its place. In a list, pieces with one parent stand in the order of the course. */
export interface PieceSource extends PieceName {
  /** The module of a lesson or quiz, the quiz of an item; null for all others. */
  readonly parent: string | null;
  readonly content: Content;
}

/** What is one of a kind in its course has this key. */
export const onlyKey = 'course';

export const courseDetails: PieceName = { kind: 'details', key: onlyKey };
export const courseGlossary: PieceName = { kind: 'glossary', key: onlyKey };
export const courseWaivers: PieceName = { kind: 'waivers', key: onlyKey };

/** A piece as the draft holds it. */
export interface Piece extends PieceSource {
  readonly id: string;
  readonly position: number;
  readonly isArchived: boolean;
  /** Of the content: a form that was made from another one would write over somebody's work. */
  readonly hash: string;
  readonly savedAt: Date;
  /** Null where a package brought it. */
  readonly savedBy: string | null;
}

/** A piece in a list, without what it says. */
export type PieceHead = Omit<Piece, 'content'> & { readonly title: string };

/** What a list calls the piece: its title, or the beginning of an item's question. Empty where there is none yet. */
export function titleIn({ title, stem }: Content): string {
  const words = typeof title === 'string' ? title : typeof stem === 'string' ? stem : '';
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).trimEnd()}…`;
}

const longestTitle = 200;
