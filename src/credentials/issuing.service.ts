import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { quizzesOf } from '../catalog/published.js';
import { Acts } from '../kernel/acts.service.js';
import { Clock } from '../kernel/clock.js';
import { RuleBroken } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { quizStanding } from '../learning/quiz-standing.js';
import type { Standing } from '../learning/enrolments.service.js';
import { type AttemptsByQuiz, QuizRecords } from '../learning/quiz-records.service.js';
import { Attestation } from './attestation.entity.js';
import { Certificate } from './certificate.entity.js';
import { type Completion, completion, type CompletionFacts, requirementsOf } from './completion.js';
import { Holders } from './holders.service.js';
import { makeSerial } from './serial.js';
import { certificateStatement } from './statement.js';

/** From recorded facts to a certificate: what is missing, the attestation, and the issue. */
@Injectable()
export class Issuing {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly holders: Holders,
    private readonly records: QuizRecords,
  ) {}

  /** What still stands between the practitioner and the certificate, from what is on record now. */
  async completion(standing: Standing, attempts?: AttemptsByQuiz): Promise<Completion> {
    const { enrolment, edition, progress } = standing;
    const taken = attempts ?? (await this.records.ofEnrolment(enrolment.id));
    const attestation = await this.reads.findOneBy(Attestation, { enrolmentId: enrolment.id });
    const facts: CompletionFacts = {
      disclosuresAt: enrolment.disclosuresAcknowledgedAt,
      lessons: new Map([...progress].flatMap(([key, { doneAt }]) => (doneAt ? [[key, doneAt]] : []))),
      quizzes: new Map(
        quizzesOf(edition.content).flatMap(({ key, attempts: allowed }) => {
          const { passed } = quizStanding(taken.get(key) ?? [], allowed);
          return passed ? [[key, { at: passed.submittedAt, percent: passed.percent }]] : [];
        }),
      ),
      attestation: attestation && { at: attestation.signedAt, version: attestation.version },
    };
    return completion(requirementsOf(edition.content), facts);
  }

  /**
   * Signs the attestation where the edition asks for one and issues the certificate in the person's name as it stands on
   * their account. An enrolment earns one certificate: asked again, it is the same one. Returns its serial.
   * @throws RuleBroken while something is missing
   */
  async issue(standing: Standing): Promise<string> {
    const { enrolment, edition } = standing;
    return this.writes.unit(async (unit) => {
      await this.records.lockEnrolment(standing);
      const known = await this.reads.findOneBy(Certificate, { standsFor: enrolment.id });
      if (known) return known.serial;
      await this.#sign(standing);
      const { certificateDue, completedOn } = await this.completion(standing);
      if (!certificateDue || !completedOn) throw new RuleBroken('not-complete');
      const issuedAt = this.clock.now();
      const serial = makeSerial(randomBytes(8), issuedAt.getUTCFullYear());
      const holder = await this.holders.nameOf(enrolment.personId);
      const statement = certificateStatement({ serial, holder, edition, completedOn, issuedAt });
      const owner = { enrolmentId: enrolment.id, personId: enrolment.personId, editionId: edition.id };
      const stands = { standsFor: enrolment.id, replacesId: null };
      const certificate = { id: newId(), serial, ...owner, ...stands, statement: statement as object, issuedAt };
      await unit.insert(Certificate, certificate);
      const subject = ['certificate', certificate.id] as const;
      await this.acts.record({ actorId: enrolment.personId, verb: 'certificate.issued', subject });
      await this.holders.tell(certificate, edition);
      return serial;
    });
  }

  async #sign(standing: Standing): Promise<void> {
    const { attestation } = standing.edition.content.completion;
    if (!attestation || !(await this.completion(standing)).mayAttest) return;
    const { id: enrolmentId, personId } = standing.enrolment;
    await this.writes.unit(async (unit) => {
      await unit.delete(Attestation, { enrolmentId });
      const { version, text } = attestation;
      await unit.insert(Attestation, { id: newId(), enrolmentId, version, text, signedAt: this.clock.now() });
      const subject = ['enrolment', enrolmentId] as const;
      await this.acts.record({ actorId: personId, verb: 'attestation.signed', subject, detail: { version } });
    });
  }
}
