import type { Claim } from '../../../src/evidence/claim.js';
import type { Version } from '../../../src/evidence/versions.js';
import { RegistrySearch } from '../../../src/evidence/registry-search.js';
import { claimPage } from '../../../src/web/evidence/claim.page.js';
import { evidencePage } from '../../../src/web/evidence/evidence.page.js';
import { searchQuery } from '../../../src/web/evidence/search-query.js';
import { studyPage } from '../../../src/web/evidence/study.page.js';
import type { UsedIn } from '../../../src/web/evidence/used.js';
import { registry } from '../../catalog/sample-evidence.js';
import { anonymous, longTitle, practitioner, words, type Sample } from '../views/samples/sample.js';

const today = '2026-11-23';

const used: readonly UsedIn[] = [
  {
    course: longTitle,
    courseHref: '/courses/trauma',
    language: 'en',
    edition: 3,
    lessons: [
      { title: '1.1 Four lenses', href: '/learn/trauma/lenses', roles: null },
      { title: `1.2 ${longTitle}`, href: null, roles: 'as support and as history' },
    ],
    quizzes: ['Quiz: understanding trauma: 3 items'],
    cards: ['Module 1: 2 cards for review'],
    figures: ['Figure in 1.2 Four lenses: People in each group'],
  },
];

const versionsOf = <T>(...contents: readonly T[]): readonly Version<T>[] =>
  contents.map((content, place) => ({ number: place + 1, recordedAt: new Date(2026, place + 1, 3), content }));

const study = (key: string, of: readonly UsedIn[]): object => {
  const entry = registry.studies.get(key)!;
  const versions = versionsOf({ ...entry, summary: 'Another.', status: 'current' as const }, entry);
  return studyPage({ study: entry, registry, used: of, versions }, words);
};

const claim = (key: string, ...earlier: readonly Partial<Claim>[]): object => {
  const entry = registry.claims.get(key)!;
  const versions = versionsOf<Claim>(...earlier.map((change) => ({ ...entry, ...change })), entry);
  return claimPage({ claim: entry, registry, versions, used, today: '2028-01-01' }, words);
};

/** The search has to be made first, which takes a moment. */
export async function evidenceSamples(): Promise<readonly Sample[]> {
  const search = await RegistrySearch.of(registry);
  const found = (asked: Record<string, string>) =>
    evidencePage(searchQuery(asked, search.topics), search, registry, words, today);
  const at = (name: string, template: string, model: object): Sample => ({
    name,
    template: `evidence/${template}`,
    model,
    context: name.endsWith('signed-in') ? practitioner('/evidence') : anonymous('/evidence/studies/x'),
  });
  return [
    at('evidence', 'evidence', found({})),
    at('evidence-near-signed-in', 'evidence', found({ q: 'yehudda', status: 'current' })),
    at('evidence-claims', 'evidence', found({ show: 'claims', contested: '1' })),
    at('evidence-empty', 'evidence', found({ q: 'astronomy', kind: 'trial' })),
    at('study', 'study', study('yehuda2016', used)),
    at('study-retracted', 'study', study('jerome2020', [])),
    at('claim', 'claim', claim('c10', { text: 'It was said otherwise.' }, { contested: true })),
    at('claim-contested', 'claim', claim('c12')),
  ];
}
