import { studiesOf } from '../../evidence/figures/kinds.js';
import { foundAround, type Found } from './finding.js';
import { isSame, knownIn, knownOf, knownOfClaim, type KnownNumber } from './known-numbers.js';
import { isFront, type Manuscript, type Paragraph, type Text } from './manuscript.js';
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
  const known = new Map<string, readonly KnownNumber[]>();
  const ofStudy = (key: string) => {
    const study = manuscript.studies.get(key)?.value;
    const numbers = known.get(key) ?? (study ? knownOf(study) : []);
    known.set(key, numbers);
    return numbers;
  };
  for (const { text, taught } of readTexts(manuscript)) {
    yield* onceFor(text, taught.join(' '), manuscript, () =>
      doubtsIn(text, ofStudy, claimsRead(text, taught, manuscript)),
    );
  }
  for (const { text, keys, reviewed } of registryTexts(manuscript)) {
    yield* onceFor(text, '', manuscript, () => {
      const numbers = [...keys.flatMap(ofStudy), ...knownIn(reviewed)];
      const all = text.paragraphs.flatMap((paragraph) => doubts(paragraph, numbers));
      return all.filter(({ doubt }) => doubt !== 'recalled');
    });
  }
}

interface Looked extends Pick<Manuscript, 'studies' | 'claims'> {
  readonly taught: string;
  readonly found: readonly Doubtful[];
}

const looked = new WeakMap<Text, Looked>();

/** What is in doubt in a text stays so while the text, the registry and the claims that are taught beside it stay as they are. */
function onceFor(
  text: Text,
  taught: string,
  { studies, claims }: Manuscript,
  look: () => readonly Doubtful[],
): readonly Doubtful[] {
  const last = looked.get(text);
  if (last?.studies === studies && last.claims === claims && last.taught === taught) return last.found;
  const found = look();
  looked.set(text, { studies, claims, taught, found });
  return found;
}

/** What a course says to its readers; items and cards with the claims that the lessons of their module print. */
function readTexts({ modules, terms }: Manuscript): readonly { text: Text; taught: readonly string[] }[] {
  const alone = (text: Text) => ({ text, taught: [] });
  const inModules = modules.flatMap(({ lessons, quizzes, cards }) => {
    const taught = lessons.flatMap((lesson) => lesson.claims);
    const asked: readonly Text[] = [...quizzes.flatMap(({ items }) => items), ...cards];
    return [...lessons.map(alone), ...asked.map((text) => ({ text, taught }))];
  });
  return [...inModules, ...terms.map(alone)];
}

function doubtsIn(
  { paragraphs }: Text,
  ofStudy: (key: string) => readonly KnownNumber[],
  printed: readonly KnownNumber[],
): readonly Doubtful[] {
  return paragraphs.flatMap((paragraph) => {
    const keys = [...paragraph.citations, ...paragraph.around].map(({ key }) => key);
    if (paragraph.voice !== 'course' || isFront(paragraph) || (keys.length === 0 && paragraph.name !== 'claim'))
      return [];
    return doubts(paragraph, [...keys.flatMap(ofStudy), ...printed, ...knownIn(paragraph.answers)]);
  });
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

/** The numbers of claims that the text prints, and of those that are taught beside it and rest on its studies. */
function claimsRead(text: Text, taught: readonly string[], { claims }: Manuscript): readonly KnownNumber[] {
  const printed = text.claims.flatMap((key) => claims.get(key)?.value ?? []);
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
