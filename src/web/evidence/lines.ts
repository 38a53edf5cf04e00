import { citedYear } from '../../evidence/citation-date.js';
import { shortName } from '../../evidence/citation-names.js';
import type { Claim } from '../../evidence/claim.js';
import type { Registry } from '../../evidence/registry.js';
import { isOverdue } from '../../evidence/review.js';
import type { Study } from '../../evidence/study.js';
import { addresses } from '../addresses.js';
import { type Grade, gradeOf } from '../views/grade.js';
import type { Words } from '../views/words.js';
import { type StatusLabel, statusLabel, studyName, type StudyName } from './status.js';
import { topicName } from './topic.js';

/** A study as one entry of a list. */
export interface StudyLine {
  readonly href: string;
  readonly status: StatusLabel | null;
  readonly title: string;
  /** The language of the title, where it is not the page's. */
  readonly language: string | null;
  /** "Mitchell, Bogenschutz, Lilienstein, et al., 2021. Nature Medicine" */
  readonly by: string;
  readonly kind: string;
  readonly topics: string;
}

export interface ClaimLine {
  readonly href: string;
  readonly key: string;
  readonly text: string;
  readonly grade: Grade;
  readonly topic: string;
  readonly studies: readonly StudyName[];
  readonly overdue: boolean;
}

export function studyLine(study: Study, words: Words): StudyLine {
  const { key, csl, kind, topics } = study;
  return {
    href: addresses.study(key),
    status: statusLabel(study, words),
    title: csl.title,
    language: csl.language ?? null,
    by: [byline(study), csl['container-title']].filter(Boolean).join('. '),
    kind: words.say(`lesson.kind.${kind}`),
    topics: words.list(topics.map((topic) => topicName(topic, words))),
  };
}

export function claimLine(claim: Claim, registry: Registry, words: Words, today: string): ClaimLine {
  return {
    href: addresses.claim(claim.key),
    key: claim.key.toUpperCase(),
    text: claim.text,
    grade: gradeOf(claim, words),
    topic: topicName(claim.topic, words),
    studies: claim.studies.flatMap(({ key }) => {
      const study = registry.studies.get(key);
      return study ? [studyName(study, addresses.study(key), words)] : [];
    }),
    overdue: isOverdue(claim, today),
  };
}

/** As many names as a line holds, and the year. */
function byline({ csl, etAl }: Study): string {
  const names = csl.author ?? csl.editor ?? [];
  const shown = names.slice(0, 3).map(shortName);
  if (shown.length > 0 && (etAl || names.length > 3)) shown.push('et al.');
  return [...shown, citedYear(csl.issued)].join(', ');
}
