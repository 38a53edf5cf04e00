import { type Census, censusOf } from './census.js';
import { citedYear } from './citation-date.js';
import { marginLabel } from './citation-label.js';
import type { Claim, Strength } from './claim.js';
import type { Registry } from './registry.js';
import { type Found, SearchShelf } from './search-shelf.js';
import type { CslName, Study, StudyKind, StudyStatus } from './study.js';

/** Null stands for any. */
export interface StudyFilter {
  readonly topic: string | null;
  readonly kind: StudyKind | null;
  readonly status: StudyStatus | null;
}

export interface ClaimFilter {
  readonly topic: string | null;
  readonly strength: Strength | null;
  /** Only what qualified sources disagree about. */
  readonly contested: boolean;
}

const studyWeights = { names: 4, title: 3, key: 3, year: 2, topics: 2, source: 1, summary: 1 };
const claimWeights = { text: 3, key: 3, topic: 2, studies: 2, why: 1 };

/** The registry as it can be searched: everything in the order of a list of references, and an index of its words. */
export class RegistrySearch {
  private constructor(
    readonly census: Census,
    readonly topics: readonly string[],
    readonly studies: SearchShelf<Study>,
    readonly claims: SearchShelf<Claim>,
  ) {}

  static async of(registry: Registry): Promise<RegistrySearch> {
    const byLabel = [...registry.studies.values()].map((study) => ({ study, label: marginLabel(study) }));
    const studies = byLabel.sort((a, b) => inOrder(a.label, b.label) || inOrder(a.study.key, b.study.key));
    const claims = [...registry.claims.values()].sort((one, other) => inOrder(one.key, other.key));
    const topics = new Set([...studies.flatMap(({ study }) => study.topics), ...claims.map(({ topic }) => topic)]);
    return new RegistrySearch(
      censusOf(registry),
      [...topics].sort(inOrder),
      await SearchShelf.of(
        studies.map(({ study }) => study),
        studyWeights,
        studyText,
      ),
      await SearchShelf.of(claims, claimWeights, (claim) => claimText(claim, registry)),
    );
  }

  findStudies(query: string, filter: StudyFilter): Found<Study> {
    return kept(this.studies.find(query), (study) => passesStudy(study, filter));
  }

  findClaims(query: string, filter: ClaimFilter): Found<Claim> {
    return kept(this.claims.find(query), (claim) => passesClaim(claim, filter));
  }
}

const collator = new Intl.Collator('en', { numeric: true });
const inOrder = (one: string, other: string): number => collator.compare(one, other);

function kept<T>({ entries, isNear }: Found<T>, passes: (entry: T) => boolean): Found<T> {
  return { entries: entries.filter(passes), isNear };
}

function passesStudy({ topics, kind, status }: Study, filter: StudyFilter): boolean {
  if (filter.topic !== null && !topics.includes(filter.topic)) return false;
  return (filter.kind ?? kind) === kind && (filter.status ?? status) === status;
}

function passesClaim({ topic, strength, contested }: Claim, filter: ClaimFilter): boolean {
  if ((filter.topic ?? topic) !== topic || (filter.contested && !contested)) return false;
  if (filter.strength === null) return true;
  return filter.strength.scale === strength.scale && filter.strength.level === strength.level;
}

function studyText({ key, csl, kind, topics, summary }: Study) {
  return {
    names: [...(csl.author ?? []), ...(csl.editor ?? [])].map(nameText).join(' '),
    title: [csl.title, csl['title-short']].join(' '),
    key,
    year: citedYear(csl.issued),
    topics: [...topics, kind].join(' '),
    source: [csl['container-title'], csl.publisher, csl.DOI].join(' '),
    summary,
  };
}

function nameText(name: CslName): string {
  if ('literal' in name) return name.literal;
  return [name.given, name['non-dropping-particle'], name.family, name.suffix].join(' ');
}

function claimText({ key, text, topic, why, studies }: Claim, registry: Registry) {
  const labels = studies.map((study) => {
    const known = registry.studies.get(study.key);
    return known ? marginLabel(known) : study.key;
  });
  return { text, key, topic, studies: labels.join(' '), why };
}
