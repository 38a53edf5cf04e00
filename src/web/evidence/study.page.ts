import { reference } from '../../evidence/citation-format.js';
import { marginLabel } from '../../evidence/citation-label.js';
import { doiAddress } from '../../evidence/citation-source.js';
import type { Registry } from '../../evidence/registry.js';
import type { Study } from '../../evidence/study.js';
import type { Version } from '../../evidence/versions.js';
import { partsHtml } from '../../catalog/markdown/references.js';
import { sanitise } from '../../catalog/markdown/sanitise.js';
import { addresses } from '../addresses.js';
import { type Grade, gradeOf } from '../views/grade.js';
import { SafeHtml } from '../views/safe-html.js';
import type { Words } from '../views/words.js';
import { type FileLink, filesOfStudy } from './files.js';
import { checkedSaid, type Numbers, numbersOf } from './numbers.js';
import { partialDate } from './status.js';
import { studyHistory, type HistoryLine } from './study-history.js';
import { topicName } from './topic.js';
import type { UsedIn } from './used.js';

/** All that the registry knows of a study, and what rests on it. */
export interface StudyPage {
  readonly key: string;
  /** "Mitchell 2023", with what has to be said first. */
  readonly pageTitle: string;
  readonly title: string;
  readonly language: string | null;
  readonly kind: string;
  readonly topics: string;
  readonly status: StudyStatusSaid | null;
  readonly citation: SafeHtml;
  readonly summary: string;
  readonly record: readonly { readonly term: string; readonly text: string }[];
  readonly numbers: Numbers;
  readonly limits: readonly string[];
  readonly claims: readonly RestingClaim[];
  readonly used: readonly UsedIn[];
  readonly history: readonly HistoryLine[];
  readonly publisher: string | null;
  readonly files: readonly FileLink[];
}

export interface StudyStatusSaid {
  readonly retracted: boolean;
  /** "Retracted", before the title. */
  readonly word: string;
  /** "Retracted in August 2024" */
  readonly heading: string;
  readonly note: string | null;
  readonly source: string | null;
}

export interface RestingClaim {
  readonly href: string;
  readonly text: string;
  readonly grade: Grade;
  /** What the study does for it; null for support, which goes without saying. */
  readonly role: string | null;
}

interface StudyFacts {
  readonly study: Study;
  readonly registry: Registry;
  readonly used: readonly UsedIn[];
  readonly versions: readonly Version<Study>[];
}

export function studyPage({ study, registry, used, versions }: StudyFacts, words: Words): StudyPage {
  const { key, csl } = study;
  const status = statusSaid(study, words);
  const label = marginLabel(study);
  return {
    key,
    pageTitle: status ? words.say('evidence.study.page-title', { status: status.word, label }) : label,
    title: csl.title,
    language: csl.language ?? null,
    kind: words.say(`lesson.kind.${study.kind}`),
    topics: words.list(study.topics.map((topic) => topicName(topic, words))),
    status,
    citation: new SafeHtml(sanitise(partsHtml(reference(study)))),
    summary: study.summary,
    record: recordOf(study, words),
    numbers: numbersOf(study, words),
    limits: study.appraisal?.limits ?? [],
    claims: claimsOn(key, registry, words),
    used,
    history: studyHistory(versions, words),
    publisher: csl.DOI === undefined ? (csl.URL ?? null) : doiAddress(csl.DOI),
    files: filesOfStudy(key, words),
  };
}

function statusSaid({ status, statusNote }: Study, words: Words): StudyStatusSaid | null {
  if (status === 'current') return null;
  const word = words.say(`evidence.status.${status}`);
  return {
    retracted: status === 'retracted',
    word,
    heading: statusNote
      ? words.say(`evidence.status-in.${status}`, {
          on: partialDate(statusNote.on, words),
          exact: statusNote.on.length === 10 ? 'day' : 'part',
        })
      : word,
    note: statusNote?.text ?? null,
    source: statusNote?.source ?? null,
  };
}

/** A row for each thing that is known; who paid is answered also where it is not. */
function recordOf({ appraisal, checked }: Study, words: Words): StudyPage['record'] {
  const row = (name: string, text: string | null) =>
    text === null ? [] : [{ term: words.say(`evidence.record.${name}`), text }];
  const appraised = appraisal && [
    ...row('design', appraisal.design),
    ...row('people', appraisal.people),
    ...row('comparator', appraisal.comparator),
    ...row('outcome', appraisal.outcome),
    ...row('funding', appraisal.funding ?? words.say('evidence.record.funding-unknown')),
  ];
  return [...(appraised ?? []), ...row('checked', checkedSaid(checked, words))];
}

/** So that c2 stands before c10. */
const byNumber = new Intl.Collator('en', { numeric: true });

function claimsOn(key: string, { claims }: Registry, words: Words): readonly RestingClaim[] {
  const inOrder = [...claims.values()].sort((one, other) => byNumber.compare(one.key, other.key));
  return inOrder.flatMap((claim) =>
    claim.studies
      .filter((study) => study.key === key)
      .map(({ role }) => ({
        href: addresses.claim(claim.key),
        text: claim.text,
        grade: gradeOf(claim, words),
        role: role === 'supports' ? null : words.say(`evidence.claim-role.${role}`),
      })),
  );
}
