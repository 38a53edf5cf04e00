import type { StudyRole } from '../evidence/claim.js';
import { claimsOf, studiesOf } from '../evidence/figures/kinds.js';
import type { EditionContent, Evidence, Lesson, Quiz } from './edition.js';
import type { Glossary } from './glossary.js';
import { cardRests } from './card-citations.js';
import type { Card } from './card.js';
import { itemCitations } from './item-citations.js';
import { topBlocks, type Block } from './markdown/blocks.js';
import type { CitationMark } from './markdown/citation-syntax.js';
import { citationMarks } from './markdown/dialect.js';
import { readMarkdown } from './markdown/read-markdown.js';

/** One place of an edition and one study or claim that it rests on; the other key is null. */
export interface Use {
  /** For a card the key of its module, since it belongs to no lesson or quiz. */
  readonly activityKey: string;
  readonly place: 'passage' | 'item' | 'figure' | 'card';
  /** The id of a passage within its lesson, or the key of an item, a figure or a card. */
  readonly placeId: string;
  readonly studyKey: string | null;
  readonly claimKey: string | null;
  readonly role: StudyRole;
}

type Place = Pick<Use, 'activityKey' | 'place' | 'placeId'>;

type Indexed = Pick<EditionContent, 'modules' | 'evidence' | 'glossary'>;

/**
 * The index of an edition: the way back from a study or a claim to everything that rests on it. A passage that prints a claim
 * rests on the claim and on its studies, one that shows a figure on the studies whose numbers it draws, one that links a term on
 * what its definition cites.
 */
export function usesOf({ modules, evidence, glossary = {} }: Indexed): Use[] {
  const activities = modules.flatMap((module) => module.activities);
  const uses = activities.flatMap((activity) =>
    activity.kind === 'lesson' ? usesOfLesson(activity, evidence, glossary) : usesOfQuiz(activity),
  );
  const onCards = modules.flatMap(({ key, cards = [] }) => cards.flatMap((card) => usesOfCard(key, card, evidence)));
  return [...new Map([...uses, ...onCards].map((use) => [JSON.stringify(Object.values(use)), use])).values()];
}

function usesOfLesson(lesson: Lesson, evidence: Evidence, glossary: Glossary): Use[] {
  const ids = new Map(lesson.passages.map(({ line, id }) => [line, id]));
  const { tokens, terms } = readMarkdown(lesson.markdown);
  return topBlocks(tokens).flatMap((block) => {
    const placeId = ids.get(block.line);
    if (placeId === undefined) return [];
    const place: Place = { activityKey: lesson.key, place: 'passage', placeId };
    const linked = terms.filter(({ line }) => line >= block.line && line <= block.lastLine);
    const defined = linked.flatMap(({ key }) => readMarkdown(glossary[key]?.text ?? '').citations);
    return [...studiesAt(place, [...marksIn(block), ...defined]), ...usesOfContainer(place, block, evidence)];
  });
}

function usesOfContainer(place: Place, { kind, container }: Block, evidence: Evidence): Use[] {
  const key = container?.argument ?? '';
  if (kind === 'claim') {
    const claim: Use = { ...place, studyKey: null, claimKey: key, role: 'supports' };
    return [claim, ...studiesAt(place, evidence.claims[key]?.studies ?? [])];
  }
  if (kind !== 'figure') return [];
  const figure = evidence.figures[key];
  if (!figure) return [];
  return [place, { ...place, place: 'figure' as const, placeId: key }].flatMap((at) => [
    ...claimsOf(figure).map((claim): Use => ({ ...at, studyKey: null, claimKey: claim.key, role: 'supports' })),
    ...studiesAt(at, studiesOf(figure)),
  ]);
}

function usesOfQuiz(quiz: Quiz): Use[] {
  return quiz.items.flatMap((item) =>
    studiesAt({ activityKey: quiz.key, place: 'item', placeId: item.key }, itemCitations(item)),
  );
}

function usesOfCard(activityKey: string, card: Card, evidence: Evidence): Use[] {
  const place: Place = { activityKey, place: 'card', placeId: card.key };
  const { studies, claims } = cardRests(card);
  const printed = claims.flatMap((key): Use[] => [
    { ...place, studyKey: null, claimKey: key, role: 'supports' },
    ...studiesAt(place, evidence.claims[key]?.studies ?? []),
  ]);
  return [...studiesAt(place, studies), ...printed];
}

function studiesAt(place: Place, marks: readonly CitationMark[]): Use[] {
  return marks.map(({ key, role }) => ({ ...place, studyKey: key, claimKey: null, role }));
}

function marksIn({ tokens }: Block): CitationMark[] {
  return tokens.flatMap(({ children }) => (children ?? []).flatMap(citationMarks));
}
