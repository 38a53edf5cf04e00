import type { PieceHead } from '../../../catalog/draft/piece.js';
import type { SignOffState } from '../../../catalog/review/sign-off/sign-off-standing.js';
import type { SignedDraft } from '../../../catalog/review/sign-off/sign-offs.service.js';
import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import { hrefOf } from '../draft/outline.page.js';
import { can } from '../studio-courses.service.js';
import { placeSaid } from './thread-place.js';
import { type Looking, nameOf } from './thread-view.js';

/** Where the draft stands with its reviewers, and the form in which one of them signs it. */
export interface SignOffView {
  readonly state: SignOffState;
  readonly said: string;
  readonly note: string | null;
  /** What changed since it was signed, piece by piece. */
  readonly changed: readonly ChangedLine[];
  readonly more: number;
  /** Null for who does not review. */
  readonly action: string | null;
  /** The draft that is looked at. */
  readonly seen: string;
  readonly hasEdited: boolean;
}

interface ChangedLine {
  readonly text: string;
  readonly kind: string;
  readonly change: string;
  /** Null for what is no longer there. */
  readonly href: string | null;
}

interface Facts extends Looking {
  readonly state: { readonly signed: SignedDraft };
  readonly heads: readonly PieceHead[];
  readonly hasEdited: boolean;
}

/** So many changes are named. */
const mostNamed = 50;

export function signOffView({ state: { signed }, heads, course, names, hasEdited }: Facts, words: Words): SignOffView {
  const { state, decisive, changed, hash } = signed;
  const when = decisive && {
    name: nameOf(decisive.signedBy, names, words),
    moment: words.date(decisive.signedAt, 'moment'),
  };
  return {
    ...{ state, said: words.say(`sign-off.state.${state}`, when ?? {}), note: decisive?.note ?? null },
    changed: changed.slice(0, mostNamed).map(({ piece, change }) => {
      const head = heads.find(({ kind, key, isArchived }) => kind === piece.kind && key === piece.key && !isArchived);
      return {
        ...{ text: placeSaid(piece, heads, words), kind: words.say(`draft.kind.${piece.kind}`) },
        ...{ change: words.say(`publish.change.${change}`), href: head ? hrefOf(course.slug, head) : null },
      };
    }),
    more: Math.max(changed.length - mostNamed, 0),
    action: can(course, 'review') ? addresses.signOffs(course.slug) : null,
    ...{ seen: hash, hasEdited },
  };
}
