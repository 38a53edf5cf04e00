import type { Card } from './card.js';
import type { CitationMark } from './markdown/citation-syntax.js';
import { readMarkdown } from './markdown/read-markdown.js';

export interface CardRests {
  /** In the role in which the back cites them; those of its list support it. */
  readonly studies: readonly CitationMark[];
  readonly claims: readonly string[];
}

/** What a card rests on. */
export function cardRests({ back, citations: listed }: Pick<Card, 'back' | 'citations'>): CardRests {
  const { citations, claims } = readMarkdown(back);
  const cited = citations.map(({ key, role }): CitationMark => ({ key, role }));
  const more = listed
    .filter((key) => !cited.some((mark) => mark.key === key))
    .map((key): CitationMark => ({ key, role: 'supports' }));
  return { studies: [...cited, ...more], claims: claims.map(({ key }) => key) };
}
