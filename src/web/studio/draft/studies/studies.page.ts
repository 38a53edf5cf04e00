import { partsHtml } from '../../../../catalog/markdown/references.js';
import { reference } from '../../../../evidence/citation-format.js';
import { marginLabel } from '../../../../evidence/citation-label.js';
import type { Proposed } from '../../../../catalog/proposals/study-proposals.service.js';
import { addresses } from '../../../addresses.js';
import { topicName } from '../../../evidence/topic.js';
import { formModel, type FormModel } from '../../../views/form.js';
import { SafeHtml } from '../../../views/safe-html.js';
import type { When, Words } from '../../../views/words.js';
import { type StudioFrame, studioFrame } from '../../frame.js';
import { can, type StudioCourse } from '../../studio-courses.service.js';

/** The studies that the authors of a course have proposed. */
export interface StudiesPage {
  readonly frame: StudioFrame;
  readonly outlineHref: string;
  readonly newHref: string;
  readonly mayWrite: boolean;
  readonly notice: string | null;
  readonly studies: readonly ProposalLine[];
}

interface ProposalLine {
  readonly href: string;
  readonly source: string;
  readonly reference: SafeHtml;
  readonly state: string;
  readonly by: string;
  readonly at: When;
  readonly reason: string | null;
}

/** One of them, for who checks it. */
export interface ProposalPage extends ProposalLine {
  readonly frame: StudioFrame;
  readonly listHref: string;
  readonly label: string;
  readonly isOpen: boolean;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** Where a publisher has it; null where its reference says neither a DOI nor an address. */
  readonly source: string;
  readonly form: FormModel<AnswerField>;
  readonly ways: readonly {
    readonly id: string;
    readonly value: string;
    readonly text: string;
    readonly chosen: boolean;
  }[];
  /** Null for who may not check it. */
  readonly answerAction: string | null;
  /** Said to who proposed it and could check it otherwise. */
  readonly isOwn: boolean;
  /** Null for who may not take it back. */
  readonly withdrawAction: string | null;
  readonly registryHref: string | null;
}

export const answerFields = ['how', 'source', 'reason'] as const;
export type AnswerField = (typeof answerFields)[number];

interface Facts {
  readonly course: StudioCourse;
  readonly names: ReadonlyMap<string, string>;
}

const notices = ['proposed', 'accepted', 'rejected', 'withdrawn'];

export function studiesPage(
  { course, names, all, now }: Facts & { readonly all: readonly Proposed[]; readonly now: string | null },
  words: Words,
): StudiesPage {
  return {
    frame: studioFrame(course, 'draft', false, words),
    outlineHref: addresses.draft(course.slug),
    newHref: addresses.draftNewStudy(course.slug),
    mayWrite: can(course, 'write'),
    notice: now !== null && notices.includes(now) ? words.say(`draft.study.now-${now}`) : null,
    studies: all.map((proposed) => lineOf(course, proposed, names, words)),
  };
}

function lineOf(
  { slug }: StudioCourse,
  { proposal, answer }: Proposed,
  names: ReadonlyMap<string, string>,
  words: Words,
): ProposalLine {
  const { study, key } = proposal;
  return {
    href: addresses.draftStudy(slug, key),
    source: `[@${key}]`,
    reference: new SafeHtml(partsHtml(reference(study))),
    state: words.say(answer ? `draft.study.state-${answer.answer}` : 'lesson.unverified'),
    by: names.get(answer?.answeredBy ?? proposal.proposedBy) ?? words.say('draft.history.gone'),
    at: answer?.answeredAt ?? proposal.proposedAt,
    reason: answer?.reason ?? null,
  };
}

interface ProposalFacts extends Facts {
  readonly proposed: Proposed;
  readonly meId: string;
  readonly form?: FormModel<AnswerField>;
}

export function proposalPage(
  { course, names, proposed, meId, form = formModel(answerFields) }: ProposalFacts,
  words: Words,
): ProposalPage {
  const { proposal, answer } = proposed;
  const { slug } = course;
  const { study } = proposal;
  const isOpen = answer === null;
  const isOwn = proposal.proposedBy === meId;
  const mayCheck = can(course, 'verify') && isOpen;
  const way = (value: 'verified' | 'secondary') => ({
    ...{ id: `how-${value}`, value, text: words.say(`draft.study.how-${value}`), chosen: form.values.how === value },
  });
  return {
    ...lineOf(course, proposed, names, words),
    frame: studioFrame(course, 'draft', false, words),
    listHref: addresses.draftStudies(slug),
    label: marginLabel(study),
    isOpen,
    facts: [
      { label: words.say('draft.study.kind'), text: words.say(`lesson.kind.${study.kind}`) },
      {
        label: words.say('draft.study.topics'),
        text: words.list(study.topics.map((topic) => topicName(topic, words))),
      },
      { label: words.say('draft.study.summary'), text: study.summary },
      {
        label: words.say('draft.study.proposed-by'),
        text: names.get(proposal.proposedBy) ?? words.say('draft.history.gone'),
      },
    ],
    form,
    ways: [way('verified'), way('secondary')],
    answerAction: mayCheck && !isOwn ? `${addresses.draftStudy(slug, proposal.key)}/answer` : null,
    isOwn: mayCheck && isOwn,
    withdrawAction: isOpen && can(course, 'write') ? `${addresses.draftStudy(slug, proposal.key)}/withdrawal` : null,
    registryHref: answer?.answer === 'accepted' ? addresses.study(proposal.key) : null,
  };
}
