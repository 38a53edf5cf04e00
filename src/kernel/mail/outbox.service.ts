import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { z } from 'zod';
import { Cipher } from '../cipher.js';
import { Clock } from '../clock.js';
import { newId } from '../ids.js';
import { jobKind } from '../jobs/job-kind.js';
import { Jobs } from '../jobs/jobs.service.js';
import { Reads } from '../reads.js';
import { Writes } from '../writes.js';
import { type LetterData, letterKinds, type LetterName } from './letter-kinds.js';
import { Letter } from './letter.entity.js';
import { MailWishes } from './mail-wishes.service.js';

/** What may be refused is sent to people with an account alone. */
type Reader<Name extends LetterName> = (typeof letterKinds)[Name]['topic'] extends null ? string | null : string;

export interface Post<Name extends LetterName> {
  readonly key: string;
  readonly personId: Reader<Name>;
  readonly address: string;
  readonly template: Name;
  readonly language: string;
  readonly data: LetterData<Name>;
}

export const letterJob = jobKind('mail', z.object({ letterId: z.string() }));

const hour = 60 * 60_000;
/** Whoever has somebody else's address in mind fills no mailbox with it: further letters of the hour are kept back. */
export const lettersInAnHour = 10;

const addressKeyOf = (address: string): string => address.trim().normalize('NFC').toLowerCase();

/** Where every letter starts: in a table, in the unit of work of the deed that it tells of. */
@Injectable()
export class Outbox {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly jobs: Jobs,
    private readonly wishes: MailWishes,
    private readonly cipher: Cipher,
    private readonly clock: Clock,
  ) {}

  /** Has a letter sent, unless one of this key was posted before or the person does not want letters of its topic. */
  async post<Name extends LetterName>(post: Post<Name>): Promise<void> {
    const { key, personId, template, language } = post;
    const { topic } = letterKinds[template];
    const data = letterKinds[template].data.parse(post.data);
    await this.writes.unit(async (unit) => {
      if (topic !== null && personId !== null && (await this.wishes.refuses(personId, topic))) return;
      if (await this.reads.existsBy(Letter, { key })) return;
      const [id, address, addressKey] = [newId(), post.address.trim(), addressKeyOf(post.address)];
      const isTooMany = (await this.#sinceAnHour(addressKey)) >= lettersInAnHour;
      const now = this.clock.now();
      const letter = {
        ...{ id, key, personId, address, addressKey, template, language, createdAt: now, queuedAt: now },
        ...{ sealed: this.cipher.seal('letter', data), sentAt: null, messageId: null },
        ...(isTooMany
          ? { state: 'failed' as const, lastError: 'too-many' }
          : { state: 'queued' as const, lastError: null }),
      };
      await unit.createQueryBuilder().insert().into(Letter).values(letter).orIgnore().execute();
      // Of two at once with one key the second finds nothing to send for its id, and ends there.
      if (!isTooMany) await this.jobs.enqueue({ kind: letterJob, key: id, payload: { letterId: id } });
    });
  }

  async #sinceAnHour(addressKey: string): Promise<number> {
    const since = new Date(this.clock.now().getTime() - hour);
    return this.reads.countBy(Letter, { addressKey, createdAt: MoreThan(since) });
  }
}
