import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Cipher } from '../cipher.js';
import { Clock } from '../clock.js';
import { exponential } from '../jobs/back-off.js';
import { JobHandlers } from '../jobs/job-handlers.service.js';
import { Reads } from '../reads.js';
import { Settings } from '../settings/settings.service.js';
import { Writes } from '../writes.js';
import { type Carrier, Mailing, type Outcome } from './carrier.js';
import { topicOf } from './letter-kinds.js';
import { Letter, type LetterState } from './letter.entity.js';
import { Letters, type WrittenLetter } from './letters.js';
import { MailWishes } from './mail-wishes.service.js';
import { letterJob } from './outbox.service.js';

const day = 24 * 60 * 60_000;
/** What could not be sent for so long, in milliseconds, would only puzzle its reader; its links have run out. */
const stale = 3 * day;

/** Sends the letters of the outbox: each once, or not for sure, and then never again by itself. */
@Injectable()
export class Sending implements OnModuleInit {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly cipher: Cipher,
    private readonly letters: Letters,
    private readonly mailing: Mailing,
    private readonly wishes: MailWishes,
    private readonly handlers: JobHandlers,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    const { carrier } = this.mailing;
    if (!carrier) return;
    this.handlers.on(letterJob, ({ letterId }) => this.#send(letterId, carrier), {
      attempts: 12,
      backOff: exponential(20_000, 60 * 60_000),
      gaveUp: ({ letterId }, why) => this.#giveUp(letterId, why),
      again: ({ letterId }) => this.requeue(letterId),
    });
  }

  /** Makes a letter ready to be sent once more; to be called with its job. */
  async requeue(letterId: string): Promise<void> {
    const afresh = { state: 'queued' as const, queuedAt: this.clock.now(), lastError: null };
    await this.#turn(letterId, ['failed', 'uncertain'], afresh);
  }

  /** The letter as it would be sent now; null where what it said has been forgotten. */
  write({ template, language, sealed, personId }: Letter): WrittenLetter | null {
    const data = sealed === null ? null : this.cipher.open('letter', sealed);
    if (data === null) return null;
    const topic = topicOf(template);
    const unsubscribe = topic && personId && `/unsubscribe/${this.wishes.ending(personId, topic)}`;
    const settings = this.settings.known;
    return this.letters.write({ template, language, data: data as Record<string, unknown>, unsubscribe, settings });
  }

  async #send(letterId: string, carrier: Carrier): Promise<void> {
    const letter = await this.reads.findOneBy(Letter, { id: letterId });
    if (letter?.state === 'sending') return void (await this.#turn(letterId, ['sending'], uncertain('interrupted')));
    if (letter?.state !== 'queued') return;
    await this.settings.all(); // no page was asked for before, which would have seen to it
    const written = this.write(letter);
    const objection = written ? await this.#objection(letter) : 'forgotten';
    if (!written || objection) {
      return void (await this.#turn(letterId, ['queued'], { state: 'failed', lastError: objection }));
    }
    const messageId = `<${letter.id}@${this.mailing.messageHost}>`;
    const isOurs = await this.#turn(letterId, ['queued'], { state: 'sending', messageId });
    if (!isOurs) return;
    const at = this.clock.now();
    await this.#settle(letterId, await carrier.carry({ ...written, messageId, address: letter.address, at }));
  }

  async #objection({ personId, template, queuedAt }: Letter): Promise<string | null> {
    if (this.clock.now().getTime() - queuedAt.getTime() > stale) return 'too-old';
    const topic = topicOf(template);
    return topic && personId && (await this.wishes.refuses(personId, topic)) ? 'unsubscribed' : null;
  }

  async #settle(letterId: string, outcome: Outcome): Promise<void> {
    await this.#turn(letterId, ['sending', 'uncertain'], this.#after(outcome));
    if (outcome.kind === 'later') throw new Error(`The mail server did not take it: ${outcome.why}`);
  }

  #after(outcome: Outcome): Partial<Letter> {
    switch (outcome.kind) {
      case 'taken':
        return { state: 'sent', sentAt: this.clock.now(), lastError: null, sealed: null };
      case 'refused':
        return { state: 'failed', lastError: outcome.why };
      case 'unknown':
        return uncertain(outcome.why);
      case 'later':
        return { state: 'queued', lastError: outcome.why };
    }
  }

  async #giveUp(letterId: string, why: string): Promise<void> {
    await this.#turn(letterId, ['queued'], { state: 'failed' });
    await this.#turn(letterId, ['sending'], uncertain(why));
  }

  /** False where the letter stood elsewhere by now, and so was not touched. */
  async #turn(letterId: string, from: readonly LetterState[], to: Partial<Letter>): Promise<boolean> {
    const where = { id: letterId, state: In([...from]) };
    const { affected } = await this.writes.unit((unit) => unit.update(Letter, where, to));
    return affected === 1;
  }
}

const uncertain = (why: string) => ({ state: 'uncertain' as const, lastError: why });
