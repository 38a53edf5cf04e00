import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import type { TypedTerm } from './glossary-form.js';
import { type PiecePage, piecePage, type PieceShown } from './piece.page.js';

export interface GlossaryDraftPage extends PiecePage {
  readonly title: string;
  readonly newHref: string;
  readonly terms: readonly {
    readonly key: string;
    readonly href: string;
    readonly term: string;
    readonly text: string;
  }[];
}

export interface TermDraftPage extends PiecePage {
  readonly title: string;
  readonly action: string;
  readonly glossaryHref: string;
  readonly isNew: boolean;
  readonly typed: TypedTerm;
}

export function glossaryDraftPage(shown: PieceShown, terms: readonly TypedTerm[], words: Words): GlossaryDraftPage {
  const { slug } = shown.course;
  return {
    ...piecePage(shown, words),
    title: words.say('draft.glossary.title'),
    newHref: addresses.draftTerm(slug, '+'),
    terms: terms.map(({ key, term, text }) => ({
      ...{ key, text, href: addresses.draftTerm(slug, key) },
      term: term === '' ? words.say('draft.untitled') : term,
    })),
  };
}

export function termDraftPage(shown: PieceShown, typed: TypedTerm, key: string, words: Words): TermDraftPage {
  const { slug } = shown.course;
  const isNew = typed.key === '';
  return {
    ...piecePage(shown, words),
    title: isNew ? words.say('draft.glossary.new') : typed.term,
    action: addresses.draftTerm(slug, key),
    glossaryHref: addresses.draftGlossary(slug),
    ...{ isNew, typed },
  };
}
