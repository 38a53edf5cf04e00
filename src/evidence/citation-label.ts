import { citedYear } from './citation-date.js';
import { shortName } from './citation-names.js';
import type { CslName, Study } from './study.js';

type Labelled = Pick<Study, 'csl' | 'etAl'>;

/** The label within a sentence, after APA 7: "Brom et al., 2017", "Yehuda & Lehrner, 2018", "Retraction note, 2024". */
export function shortLabel(study: Labelled): string {
  return `${authors(study)}, ${citedYear(study.csl.issued)}`;
}

/** The label beside a number in the margin, where room is short: "Brom 2017". */
export function marginLabel({ csl }: Labelled): string {
  const [first] = csl.author ?? csl.editor ?? [];
  return `${first ? shortName(first) : shortTitle(csl)} ${citedYear(csl.issued)}`;
}

function authors({ csl, etAl }: Labelled): string {
  const names: readonly CslName[] = csl.author ?? csl.editor ?? [];
  const [first, second] = names;
  if (!first) return shortTitle(csl);
  if (names.length > 2 || (etAl && csl.author)) return `${shortName(first)} et al.`;
  return second ? `${shortName(first)} & ${shortName(second)}` : shortName(first);
}

/** Without an author the title stands in its place, as far as its first stop, and no longer than six words. */
function shortTitle(csl: Study['csl']): string {
  if (csl['title-short']) return csl['title-short'];
  const [main = csl.title] = csl.title.split(/[:.?!–—]\s/);
  const words = main.split(/\s+/);
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ');
}
