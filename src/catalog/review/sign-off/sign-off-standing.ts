import type { ChangedPiece, DraftState } from './draft-state.js';
import { changedBetween } from './draft-state.js';
import type { SignOff } from './sign-off.entity.js';

/** `own-hand`: only people signed who had edited the draft themselves since the last edition. */
export type SignOffState = 'none' | 'signed' | 'own-hand' | 'changes-asked' | 'signed-before';

export interface SignOffStanding {
  readonly state: SignOffState;
  /** The one that the state is about; null for none. */
  readonly decisive: SignOff | null;
  /** What changed since, where it was signed before. */
  readonly changed: readonly ChangedPiece[];
}

interface Draft {
  readonly state: DraftState;
  readonly hash: string;
  /** Who edited any piece of it since the last edition. */
  readonly editors: ReadonlySet<string>;
}

/** Where a draft stands by all that was ever said of it, the oldest first. Of each reviewer their last word on the draft as it is counts. */
export function signOffStanding(all: readonly SignOff[], { state, hash, editors }: Draft): SignOffStanding {
  const lastWords = new Map<string, SignOff>();
  for (const each of all) if (each.draftHash === hash) lastWords.set(each.signedBy, each);
  const words = [...lastWords.values()];
  const said = (found: SignOff | undefined, as: SignOffState): SignOffStanding | null =>
    found ? { state: as, decisive: found, changed: [] } : null;
  const signed = words.filter(({ verdict }) => verdict === 'signed');
  const here =
    said(
      words.findLast(({ verdict }) => verdict === 'changes-asked'),
      'changes-asked',
    ) ??
    said(
      signed.findLast(({ signedBy }) => !editors.has(signedBy)),
      'signed',
    ) ??
    said(signed.at(-1), 'own-hand');
  if (here) return here;
  const last = all.at(-1);
  if (!last) return { state: 'none', decisive: null, changed: [] };
  const changed = changedBetween(last.draftState, state);
  return { state: last.verdict === 'signed' ? 'signed-before' : 'changes-asked', decisive: last, changed };
}
