import type { CslName, CslPerson } from './study.js';

/** APA 7 prints up to twenty names; of a longer list, the first nineteen and the last. */
const mostNames = 20;

/**
 * The names at the head of a reference: "Brom, D., Stokar, Y., & Lawi, C.". A list that was cut short ends in "et al.",
 * because nobody can say who came last.
 */
export function nameList(names: readonly CslName[], etAl: boolean): string {
  const written = names.map(invertedName);
  if (etAl) return [...written, 'et al.'].join(', ');
  if (written.length > mostNames) return `${written.slice(0, mostNames - 1).join(', ')}, . . . ${written.at(-1)}`;
  return joined(written, ', &');
}

/** Names in their usual order, as editors stand inside a reference: "D. J. Siegel & M. F. Solomon". */
export function plainNameList(names: readonly CslName[]): string {
  return joined(
    names.map((name) => ('literal' in name ? name.literal : plainName(name))),
    names.length > 2 ? ', &' : ' &',
  );
}

/** What a name is called in a label: the family name with its particle, or the whole name of a group. */
export function shortName(name: CslName): string {
  return 'literal' in name ? name.literal : familyName(name);
}

function invertedName(name: CslName): string {
  if ('literal' in name) return name.literal;
  return [familyName(name), initials(name.given), name.suffix ?? ''].filter(Boolean).join(', ');
}

function plainName(name: CslPerson): string {
  const person = [initials(name.given), familyName(name)].filter(Boolean).join(' ');
  return name.suffix ? `${person}, ${name.suffix}` : person;
}

function familyName(name: CslPerson): string {
  return [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
}

/** Given names as other programs read them: "JM" and "J.M." are "J. M.", and a name that is written out stays so. */
export function spacedInitials(given: string): string {
  return namesIn(given)
    .map((word) => (/^\p{Lu}$/u.test(word) ? `${word}.` : word))
    .join(' ');
}

/** "JM" and "J. M." and "Jennifer Mary" are all "J. M."; "Jean-Paul" is "J.-P.". */
function initials(given = ''): string {
  return namesIn(given)
    .map((word) => word.split('-').filter(Boolean).map(initial).join('-'))
    .filter(Boolean)
    .join(' ');
}

/** One word for each given name; capitals that stand together are an initial each. */
function namesIn(given: string): readonly string[] {
  return given
    .split(/[\s.]+/)
    .filter(Boolean)
    .flatMap((word) => (/^\p{Lu}{2,4}$/u.test(word) ? [...word] : [word]));
}

function initial(word: string): string {
  return `${[...word][0] ?? ''}.`;
}

function joined(names: readonly string[], and: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}${and} ${names.at(-1)}`;
}
