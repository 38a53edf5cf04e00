import type { Csl, CslType } from '../study.js';

export type BibtexType =
  | 'article'
  | 'book'
  | 'incollection'
  | 'inproceedings'
  | 'mastersthesis'
  | 'misc'
  | 'phdthesis'
  | 'techreport'
  | 'unpublished';

const always = (type: BibtexType) => () => type;
const misc = always('misc');

/** BibTeX has few types; what it has none for is `misc`. */
export const bibtexTypes = {
  article: misc,
  'article-journal': always('article'),
  'article-magazine': always('article'),
  'article-newspaper': always('article'),
  book: always('book'),
  chapter: always('incollection'),
  dataset: misc,
  document: misc,
  legislation: misc,
  manuscript: always('unpublished'),
  motion_picture: misc,
  'paper-conference': always('inproceedings'),
  post: misc,
  'post-weblog': misc,
  regulation: misc,
  report: always('techreport'),
  speech: misc,
  standard: misc,
  thesis: ({ genre = '' }: Csl) => (/master/i.test(genre) ? 'mastersthesis' : 'phdthesis'),
  webpage: misc,
} as const satisfies Record<CslType, (csl: Csl) => BibtexType>;
