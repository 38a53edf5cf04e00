import type { Content, Piece } from '../../../catalog/draft/piece.js';
import { contentIn, textIn } from '../../../catalog/draft/content-parts.js';
import type { Registry } from '../../../evidence/registry.js';
import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import type { StudioCourse } from '../studio-courses.service.js';
import type { DetailsFacts } from './details.page.js';
import { entryAt, freshKey } from './entry-shape.js';
import { termFaults } from './entry-faults.js';
import { printTree } from './form/tree.js';
import { termForm, termsOf } from './glossary-form.js';
import { pieceForm } from './piece-form.page.js';
import { type PieceFormPage, type PiecePage, piecePage } from './piece.page.js';

export interface GlossaryDraftPage extends PiecePage {
  readonly title: string;
  readonly notice: string | null;
  readonly newHref: string;
  readonly terms: readonly {
    readonly key: string;
    readonly href: string;
    readonly term: string;
    readonly text: string;
  }[];
}

interface GlossaryFacts {
  readonly course: StudioCourse;
  readonly piece: Piece;
  readonly now: string | null;
}

export function glossaryDraftPage(facts: GlossaryFacts, words: Words): GlossaryDraftPage {
  const { slug } = facts.course;
  return {
    ...piecePage(facts, words),
    title: words.say('draft.glossary.title'),
    notice: facts.now === 'saved' || facts.now === 'unchanged' ? words.say('draft.saved-now') : null,
    newHref: addresses.draftTerm(slug, freshKey),
    terms: termsOf(facts.piece.content).map(({ key, term, text }) => ({
      ...{ key, text, href: addresses.draftTerm(slug, key) },
      term: term === '' ? words.say('draft.untitled') : term,
    })),
  };
}

interface TermFacts extends DetailsFacts {
  readonly key: string;
  readonly registry: Registry;
}

export function termDraftPage({ key, registry, ...facts }: TermFacts, words: Words): PieceFormPage {
  const { course, piece } = facts;
  const isNew = key === freshKey;
  const term: Content = contentIn(entryAt(piece.content, { list: 'terms', key }));
  const form = {
    ...{ ...facts, specs: termForm, lists: {}, action: addresses.draftTerm(course.slug, key) },
    ...{ tree: printTree(termForm, term), part: term },
    faults: isNew ? [] : termFaults(key, term, piece.content, registry),
  };
  return {
    ...piecePage(facts, words),
    back: { href: addresses.draftGlossary(course.slug), text: words.say('draft.glossary.back') },
    title: isNew ? words.say('draft.glossary.new') : textIn(term['term']) || words.say('draft.untitled'),
    form: pieceForm(form, words),
    remove: isNew ? null : words.say('draft.glossary.remove'),
  };
}
