import { canonicalJson, sha256 } from '../../../kernel/canonical.js';
import { type Content, type PieceHead, type PieceKind, type PieceName, pieceKinds } from '../../draft/piece.js';

/** What a draft says, piece by piece, so that two can be told apart without keeping what they say. */
export interface DraftState {
  /** The hash of each piece in use, by its kind and key. */
  readonly pieces: Readonly<Record<string, string>>;
  /** The pieces that stand within one, or within the course, in their order. */
  readonly orders: Readonly<Record<string, readonly string[]>>;
}

export type PieceChange = 'changed' | 'added' | 'removed' | 'moved';

export interface ChangedPiece {
  readonly piece: PieceName;
  readonly change: PieceChange;
}

const nameOf = ({ kind, key }: PieceName): string => `${kind} ${key}`;

/** The note on an edition is written while it is published and is no part of what a reviewer judges. */
export function draftState(
  heads: readonly PieceHead[],
  details: Content,
  images: Readonly<Record<string, string>>,
): DraftState {
  const { changeNote: _, ...judged } = details;
  const pieces: Record<string, string> = {};
  const orders: Record<string, string[]> = {};
  for (const head of heads) {
    if (head.isArchived) continue;
    const name = nameOf(head);
    pieces[name] = head.kind === 'details' ? sha256(canonicalJson({ judged, images })) : head.hash;
    (orders[`${head.kind === 'item' ? 'quiz' : 'module'} ${head.parent ?? ''}`] ??= []).push(name);
  }
  return { pieces, orders };
}

export const stateHash = (state: DraftState): string => sha256(canonicalJson(state));

/** What differs between two states: pieces that came, changed or went, and those whose insides stand in another order. */
export function changedBetween(before: DraftState, after: DraftState): readonly ChangedPiece[] {
  const changed = new Map<string, PieceChange>();
  for (const [name, hash] of Object.entries(after.pieces)) {
    const old = before.pieces[name];
    if (old === undefined) changed.set(name, 'added');
    else if (old !== hash) changed.set(name, 'changed');
  }
  for (const name of Object.keys(before.pieces)) if (!(name in after.pieces)) changed.set(name, 'removed');
  for (const name of movedBetween(before, after)) if (!changed.has(name)) changed.set(name, 'moved');
  return [...changed].flatMap(([name, change]) => {
    const piece = pieceNamed(name);
    return piece ? [{ piece, change }] : [];
  });
}

/** A piece that stands elsewhere, or that another one came before which stood after it. */
function movedBetween(before: DraftState, after: DraftState): readonly string[] {
  const places = (state: DraftState) =>
    new Map(
      Object.entries(state.orders).flatMap(([parent, names]) =>
        names.map((name, at) => [name, { parent, at }] as const),
      ),
    );
  const [old, now] = [places(before), places(after)];
  return Object.values(after.orders).flatMap((names) => {
    let furthest = -1;
    return names.filter((name) => {
      const [was, is] = [old.get(name), now.get(name)];
      if (!was || !is) return false;
      if (was.parent !== is.parent) return true;
      const isBehind = was.at < furthest;
      furthest = Math.max(furthest, was.at);
      return isBehind;
    });
  });
}

function pieceNamed(name: string): PieceName | null {
  const [kind, ...key] = name.split(' ');
  return (pieceKinds as readonly string[]).includes(kind ?? '')
    ? { kind: kind as PieceKind, key: key.join(' ') }
    : null;
}
