import type { Item, RubricRow } from '../../src/assessment/item.js';
import { unescaped } from './page.js';

/** What of these items tells the key or the reasons and yet stands in a page, its attributes or a piece of JSON. */
export function secretsIn(text: string, items: readonly Item[]): string[] {
  const plain = unescaped(text.replaceAll('\\"', '"')).replace(/\s+/g, ' ');
  const told = items.flatMap(secretsOf).filter((secret) => plain.includes(secret));
  const flags = plain.match(/\b(?:data-)?(?:correct|rationale|feedback|is-?right)\b\s*["']?\s*[=:]/gi) ?? [];
  const studies = plain.match(/doi\.org|popover|class="(?:slip|references|cite|rationale|verdict|answers)/g) ?? [];
  return [...told, ...flags, ...studies];
}

/** Every sentence of rationale and feedback, the marks of cited studies, and the keys of options and lines. */
function secretsOf(item: Item): string[] {
  const shown = JSON.stringify([item.stem, item.scenario, 'hint' in item ? item.hint : null]);
  const rubric = item.type === 'written' && !item.showRubric ? item.rubric.flatMap(rubricTexts) : [];
  const reasons = [item.rationale, ...feedbacks(item), ...rubric]
    .flatMap(sentencesOf)
    .filter((piece) => !shown.includes(piece));
  const keys = optionKeys(item).flatMap((key) => [`"${key}"`, `:${key}"`, `"${key}:`]);
  return [...reasons, ...item.citations.map((key) => `@${key}`), ...keys];
}

/** Long runs of words between marks of Markdown and ends of sentences: short ones may stand anywhere. */
export const sentencesOf = (markdown: string): string[] =>
  markdown
    .replace(/\s+/g, ' ')
    .split(/\[@[^\]]*\]|[*_`[\]()]|[.;:?!](?=\s|$)/)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length >= 24);

/** All texts under the name `feedback` or `otherwise`, however deep they lie. */
function feedbacks(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return name === 'feedback' || name === 'otherwise' ? [value] : [];
  if (Array.isArray(value)) {
    const own = name === 'feedback' ? value.map(({ text }: { text: string }) => text) : [];
    return [...own, ...value.flatMap((each) => feedbacks(each))];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => feedbacks(each, key));
}

const rubricTexts = ({ criterion, levels }: RubricRow): string[] => [criterion, ...levels.map(({ text }) => text)];

function optionKeys(item: Item): string[] {
  const lists: readonly (readonly { readonly key: string }[])[] = [
    ...('options' in item ? [item.options] : []),
    ...('lines' in item ? [item.lines] : []),
    ...('labels' in item ? [item.labels] : []),
    ...('scale' in item ? [item.scale] : []),
    ...('gaps' in item ? item.gaps.flatMap((gap) => (gap.kind === 'chosen' ? [gap.options] : [])) : []),
  ];
  // One-letter keys could be the letters that stand for places on the page.
  return lists.flatMap((list) => list.map(({ key }) => key)).filter((key) => key.length > 2);
}
