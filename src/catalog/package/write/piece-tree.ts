import type { Content, PieceKind, PieceSource } from '../../draft/piece.js';

export type ActivityPiece = PieceSource & { readonly kind: 'lesson' | 'quiz' };

const isActivity = (piece: PieceSource): piece is ActivityPiece => piece.kind === 'lesson' || piece.kind === 'quiz';

/** The pieces of a draft by what they stand in, each list in the order of the course. */
export class PieceTree {
  readonly modules: readonly PieceSource[];
  readonly media: readonly PieceSource[];
  readonly #activities: ReadonlyMap<string | null, readonly ActivityPiece[]>;
  readonly #items: ReadonlyMap<string | null, readonly PieceSource[]>;

  constructor(readonly pieces: readonly PieceSource[]) {
    const of = (kind: PieceKind) => pieces.filter((piece) => piece.kind === kind);
    this.modules = of('module');
    this.media = of('medium');
    this.#activities = byParent(pieces.filter(isActivity));
    this.#items = byParent(of('item'));
  }

  activitiesOf(module: string): readonly ActivityPiece[] {
    return this.#activities.get(module) ?? [];
  }

  itemsOf(quiz: string): readonly PieceSource[] {
    return this.#items.get(quiz) ?? [];
  }

  /** What the one piece of a kind says; nothing where the draft has none. */
  only(kind: PieceKind): Content {
    return this.pieces.find((piece) => piece.kind === kind)?.content ?? {};
  }
}

function byParent<T extends PieceSource>(pieces: readonly T[]): ReadonlyMap<string | null, readonly T[]> {
  const lists = new Map<string | null, T[]>();
  for (const piece of pieces) {
    const list = lists.get(piece.parent);
    if (list) list.push(piece);
    else lists.set(piece.parent, [piece]);
  }
  return lists;
}
