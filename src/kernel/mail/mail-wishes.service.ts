import { Injectable } from '@nestjs/common';
import { Cipher } from '../cipher.js';
import { Clock } from '../clock.js';
import { newId } from '../ids.js';
import { Reads } from '../reads.js';
import { Writes } from '../writes.js';
import type { Topic } from './letter-kinds.js';
import { MailRefusal } from './mail-refusal.entity.js';

interface Ending {
  readonly personId: string;
  readonly topic: Topic;
}

/** Which letters people do not want. What is essential is no wish. */
@Injectable()
export class MailWishes {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly cipher: Cipher,
    private readonly clock: Clock,
  ) {}

  refuses(personId: string, topic: Topic): Promise<boolean> {
    return this.reads.existsBy(MailRefusal, { personId, topic });
  }

  async refusedBy(personId: string): Promise<readonly Topic[]> {
    return (await this.reads.findBy(MailRefusal, { personId })).map(({ topic }) => topic);
  }

  async refuse(personId: string, topic: Topic): Promise<void> {
    const refusal = { id: newId(), personId, topic, at: this.clock.now() };
    await this.writes.unit((unit) =>
      unit.createQueryBuilder().insert().into(MailRefusal).values(refusal).orIgnore().execute(),
    );
  }

  async accept(personId: string, topic: Topic): Promise<void> {
    await this.writes.unit((unit) => unit.delete(MailRefusal, { personId, topic }));
  }

  /** A token for links in letters: who has it may end these letters and do nothing else. It names nobody and does not run out. */
  ending(personId: string, topic: Topic): string {
    return this.cipher.seal('unsubscribe', { personId, topic } satisfies Ending);
  }

  /** Null for a token that was not made here. */
  read(token: string): Ending | null {
    return this.cipher.open('unsubscribe', token) as Ending | null;
  }
}
