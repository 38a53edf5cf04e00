import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { People } from '../accounts/people.service.js';
import { Acts } from '../kernel/acts.service.js';
import { Clock } from '../kernel/clock.js';
import { NotFound, RuleBroken } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { Certificate } from './certificate.entity.js';
import { Certificates } from './certificates.service.js';
import { makeSerial } from './serial.js';
import { restated, tidyName } from './statement.js';

/** A certificate once more, in the name that its holder has now. The earlier one stays what it was and says that it was replaced. */
@Injectable()
export class Reissuing {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly certificates: Certificates,
  ) {}

  /** The person's certificates that stand in another name than theirs, the newest first. */
  async inAnotherName(personId: string): Promise<Certificate[]> {
    const name = tidyName(await this.people.nameOf(personId));
    return (await this.certificates.of(personId)).filter(({ statement }) => statement.holder !== name);
  }

  /**
   * Returns the serial of the new certificate; pressed twice, it is the same one.
   * @throws NotFound, also where it is somebody else's; RuleBroken when the name is the same
   */
  async reissue(personId: string, serial: string): Promise<string> {
    return this.writes.unit(async (unit) => {
      const earlier = await this.writes.lock(Certificate, { serial, personId });
      if (!earlier) throw new NotFound('not-found');
      const replaced = await this.reads.findOneBy(Certificate, { replacesId: earlier.id });
      if (replaced) return replaced.serial;
      const holder = await this.people.nameOf(personId);
      if (tidyName(holder) === earlier.statement.holder) throw new RuleBroken('certificate-same-name');
      const issuedAt = this.clock.now();
      const newSerial = makeSerial(randomBytes(8), issuedAt.getUTCFullYear());
      const { enrolmentId, editionId, standsFor } = earlier;
      const statement = restated(earlier.statement, { serial: newSerial, holder, issuedAt });
      const owner = { personId, enrolmentId, editionId, standsFor, replacesId: earlier.id };
      const certificate = { id: newId(), serial: newSerial, ...owner, statement: statement as object, issuedAt };
      await unit.update(Certificate, { id: earlier.id }, { standsFor: null });
      await unit.insert(Certificate, certificate);
      const subject = ['certificate', certificate.id] as const;
      await this.acts.record({
        ...{ actorId: personId, verb: 'certificate.reissued', subject },
        ...{ reason: 'name', detail: { replaces: earlier.id } },
      });
      return newSerial;
    });
  }
}
