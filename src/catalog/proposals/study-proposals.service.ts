import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Recording } from '../../evidence/recording.service.js';
import { RegistryToday } from '../../evidence/registry-today.service.js';
import type { Study, WayOfChecking } from '../../evidence/study.js';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound, RuleBroken } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { Draft } from '../draft/draft.entity.js';
import { ProposalLetters } from './proposal-letters.service.js';
import { StudyProposalAnswer } from './study-proposal-answer.entity.js';
import { StudyProposal } from './study-proposal.entity.js';

export interface Proposed {
  readonly proposal: StudyProposal;
  /** Null while it is open. */
  readonly answer: StudyProposalAnswer | null;
}

/** How whoever takes a study into the registry made sure of it: the reminders and what is from memory are no ways of it. */
export type Verified = { readonly how: Extract<WayOfChecking, 'verified' | 'secondary'>; readonly source: string };

type Answer = Pick<StudyProposalAnswer, 'answer' | 'reason' | 'how' | 'source'>;

/** Studies that the authors of a course ask the registry to take in. Only somebody else than who asked may do it. */
@Injectable()
export class StudyProposals {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly recording: Recording,
    private readonly today: RegistryToday,
    private readonly letters: ProposalLetters,
  ) {}

  /** Those that nobody has answered yet, the oldest first. */
  open(courseId: string): Promise<readonly StudyProposal[]> {
    const where = { courseId, inForce: Not(IsNull()) };
    return this.reads.find(StudyProposal, { where, order: { proposedAt: 'ASC', id: 'ASC' } });
  }

  /** All of the course, the newest first. */
  async of(courseId: string): Promise<readonly Proposed[]> {
    const order = { proposedAt: 'DESC', id: 'DESC' } as const;
    const rows = await this.reads.find(StudyProposal, { where: { courseId }, order });
    const answers = await this.reads.findBy(StudyProposalAnswer, { proposalId: In(rows.map(({ id }) => id)) });
    const by = new Map(answers.map((answer) => [answer.proposalId, answer]));
    return rows.map((proposal) => ({ proposal, answer: by.get(proposal.id) ?? null }));
  }

  /** The newest with this key. @throws NotFound */
  async at(courseId: string, key: string): Promise<Proposed> {
    const found = (await this.of(courseId)).find(({ proposal }) => proposal.key === key);
    if (!found) throw new NotFound('not-found');
    return found;
  }

  /** From now on the draft may cite it. @throws RuleBroken `study-key-taken` */
  async propose(courseId: string, study: Study, by: string): Promise<void> {
    const { key } = study;
    await this.writes.unit(async (unit) => {
      const draft = await this.writes.lock(Draft, { courseId });
      if (!draft) throw new NotFound('not-found');
      const inForce = `${courseId} ${key}`;
      const isTaken = (await this.today.read()).studies.has(key) || (await unit.existsBy(StudyProposal, { inForce }));
      if (isTaken) throw new RuleBroken('study-key-taken');
      const unverified: Study = { ...study, checked: { how: 'not-verified', source: null } };
      const row = {
        id: newId(),
        courseId,
        key,
        study: unverified,
        proposedBy: by,
        proposedAt: this.clock.now(),
        inForce,
      };
      await unit.insert(StudyProposal, row);
      await this.#act(courseId, 'study.proposed', key, by);
    });
  }

  /** Takes it into the registry. @throws NotFound; RuleBroken `proposal-own`, `proposal-answered`, `study-key-taken` */
  async accept(courseId: string, key: string, { how, source }: Verified, by: string): Promise<void> {
    await this.#answer(courseId, key, by, { answer: 'accepted', reason: null, how, source }, async ({ study }) => {
      if ((await this.today.read()).studies.has(key)) throw new RuleBroken('study-key-taken');
      const studies = new Map([[key, { ...study, checked: { how, source } }]]);
      await this.recording.record({ studies, claims: new Map(), figures: new Map() }, by);
    });
    this.today.forget(); // somebody may have read in between, before it was on the disk
  }

  /** What cites it in the draft cites nothing from now on. @throws as `accept` */
  async reject(courseId: string, key: string, reason: string, by: string): Promise<void> {
    await this.#answer(courseId, key, by, { answer: 'rejected', reason, how: null, source: null });
  }

  /** Takes a proposal back. @throws NotFound; RuleBroken `proposal-answered` */
  async withdraw(courseId: string, key: string, by: string): Promise<void> {
    await this.#answer(courseId, key, by, { answer: 'withdrawn', reason: null, how: null, source: null });
  }

  async #answer(
    courseId: string,
    key: string,
    by: string,
    answer: Answer,
    first: (proposal: StudyProposal) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    await this.writes.unit(async (unit) => {
      await this.writes.lock(Draft, { courseId });
      const { proposal, answer: before } = await this.at(courseId, key);
      if (before) throw new RuleBroken('proposal-answered');
      if (answer.answer !== 'withdrawn' && proposal.proposedBy === by) throw new RuleBroken('proposal-own');
      await first(proposal);
      const row = { id: newId(), proposalId: proposal.id, ...answer, answeredBy: by, answeredAt: this.clock.now() };
      await unit.insert(StudyProposalAnswer, row);
      await unit.update(StudyProposal, { id: proposal.id }, { inForce: null });
      await this.letters.tell(proposal, answer);
      await this.#act(courseId, `study.${answer.answer}`, key, by);
    });
  }

  async #act(courseId: string, verb: string, key: string, by: string): Promise<void> {
    await this.acts.record({ actorId: by, verb, subject: ['course', courseId], detail: { study: key } });
  }
}
