/** Plain values that an attribute can hold. */
export type RichValue =
  string | number | boolean | null | readonly RichValue[] | { readonly [name: string]: RichValue };

export interface RichMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, RichValue>>;
}

/** A node in the shape of ProseMirror's JSON, which is what the editor in the browser works on. */
export interface RichNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, RichValue>>;
  readonly content?: readonly RichNode[];
  readonly marks?: readonly RichMark[];
  readonly text?: string;
}

export interface RichDocument extends RichNode {
  readonly type: 'doc';
  readonly content: readonly RichNode[];
}

/**
 * Where a top-level block comes from: its source as it was written, what stood between it and the next block, its place, and
 * the print of its content. While the content has the same print, the block is written back from its source.
 */
export interface Origin {
  readonly source: string;
  readonly gap: string;
  readonly at: number;
  readonly print: string;
}

export function originOf(node: RichNode): Origin | null {
  const origin = node.attrs?.origin;
  return isOrigin(origin) ? origin : null;
}

function isOrigin(value: RichValue | undefined): value is RichValue & Origin {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { source, gap, at, print } = value as Readonly<Record<string, RichValue>>;
  return typeof source === 'string' && typeof gap === 'string' && typeof at === 'number' && typeof print === 'string';
}

export const textAttr = (node: RichNode | RichMark, name: string): string => {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
};

export const childrenOf = (node: RichNode): readonly RichNode[] => node.content ?? [];

/** Marks from the outside in, which is the order in which the editor keeps them. */
export const markRanks = ['link', 'term', 'strong', 'emphasis', 'code'] as const;
export type MarkName = (typeof markRanks)[number];

export const rankOf = (type: string): number => (markRanks as readonly string[]).indexOf(type);
