import { studiesOf } from '../../evidence/figures/kinds.js';
import { foundAround, type Found } from './finding.js';
import { isSame, knownIn, knownOf, knownOfClaim, type KnownNumber } from './known-numbers.js';
import { isFront, taughtTexts, type ItemText, type Manuscript, type Paragraph, type Text } from './manuscript.js';
import { numbersIn, type NumberSaid } from './numbers.js';

export type Doubt = 'differs' | 'recalled' | 'not-verified';

/** Numbers in a cited passage that no study there gives, or gives only from memory or unverified. */
interface Doubtful {
  readonly paragraph: Paragraph;
  readonly doubt: Doubt;
  readonly said: readonly NumberSaid[];
}

const searched = new WeakMap<Manuscript, readonly Doubtful[]>();

/** The numbers of a paragraph that share a doubt, at the first of them; looked up once for the three rules that tell of them. */
export function* doubtful(manuscript: Manuscript, doubt: Doubt, message: (words: string) => string): Iterable<Found> {
  const all = searched.get(manuscript) ?? [...search(manuscript)];
  searched.set(manuscript, all);
  for (const { paragraph, said, doubt: its } of all) {
    const [first] = said;
    if (its !== doubt || !first) continue;
    const words = [...new Set(said.map((each) => each.words.trim()))].join(', ');
    yield foundAround(paragraph, message(words), first);
  }
}

/** Looks up every number that a course or a claim says in figures among those of the studies that are cited there. */
function* search(manuscript: Manuscript): Iterable<Doubtful> {
  const ofStudies = new Map([...manuscript.studies].map(([key, { value }]) => [key, knownOf(value)]));
  const lookUp = (keys: readonly string[]) => keys.flatMap((key) => ofStudies.get(key) ?? []);
  for (const text of taughtTexts(manuscript)) {
    const printed = claimsRead(text, manuscript);
    for (const paragraph of text.paragraphs) {
      const keys = [...paragraph.citations, ...paragraph.around].map(({ key }) => key);
      if (paragraph.voice !== 'course' || isFront(paragraph) || (keys.length === 0 && paragraph.name !== 'claim'))
        continue;
      yield* doubts(paragraph, [...lookUp(keys), ...printed, ...knownIn(paragraph.answers)]);
    }
  }
  for (const { text, keys, reviewed } of registryTexts(manuscript)) {
    const known = [...lookUp(keys), ...knownIn(reviewed)];
    for (const paragraph of text.paragraphs) {
      yield* doubts(paragraph, known).filter(({ doubt }) => doubt !== 'recalled');
    }
  }
}

/** Claims and figures say how sure they are of their numbers, so they may print what was recalled. */
function registryTexts({ claims, figures }: Manuscript) {
  const ofClaims = [...claims.values()].map(({ text, value: { studies, reviewed } }) => ({
    ...{ text, reviewed: reviewed.slice(0, 4), keys: studies.map(({ key }) => key) },
  }));
  const ofFigures = [...figures.values()].map(({ text, value }) => ({
    ...{ text, reviewed: '', keys: studiesOf(value).map(({ key }) => key) },
  }));
  return [...ofClaims, ...ofFigures];
}

/** The numbers of claims that the text prints; for an item or a card, of claims on its studies that the lessons of its module print. */
function claimsRead(text: Text, { modules, claims }: Manuscript): KnownNumber[] {
  const printed = text.claims.flatMap((key) => claims.get(key)?.value ?? []);
  const module = modules.find(
    ({ quizzes, cards }) => cards.includes(text) || quizzes.some(({ items }) => items.includes(text as ItemText)),
  );
  const taught = (module?.lessons ?? []).flatMap((lesson) => lesson.claims);
  const cited = new Set(text.paragraphs.flatMap(({ around }) => around.map(({ key }) => key)));
  const read = taught
    .flatMap((key) => claims.get(key)?.value ?? [])
    .filter(({ studies }) => studies.some(({ key }) => cited.has(key)));
  return [...printed, ...read].flatMap(knownOfClaim);
}

function doubts(paragraph: Paragraph, known: readonly KnownNumber[]): Doubtful[] {
  const byDoubt = new Map<Doubt, NumberSaid[]>();
  for (const said of numbersIn(paragraph.text)) {
    const doubt = doubtOf(said, known);
    if (doubt) byDoubt.set(doubt, [...(byDoubt.get(doubt) ?? []), said]);
  }
  return [...byDoubt].map(([doubt, said]) => ({ paragraph, doubt, said }));
}

function doubtOf(said: NumberSaid, known: readonly KnownNumber[]): Doubt | null {
  if (said.value === 100 && said.counted !== 'percent') return null; // out of a hundred
  const ways = known.filter((each) => isSame(said, each)).map(({ how }) => how);
  if (ways.some((how) => how === null || how === 'verified' || how === 'secondary')) return null;
  if (ways.length === 0) return 'differs';
  return ways.some((how) => how !== 'not-verified') ? 'recalled' : 'not-verified';
}
