import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Log } from '../http/log.js';
import { MailedLinks } from '../../accounts/mailed-links.service.js';
import { Sessions } from '../../accounts/sessions.service.js';
import { ThrottleStorage } from '../http/throttle-storage.js';

const hour = 60 * 60_000;

/** Forgets sessions, counters and mailed links that have run out, once an hour. Two instances that do it at once do no harm. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly sessions: Sessions,
    private readonly throttle: ThrottleStorage,
    private readonly links: MailedLinks,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.sweep(), hour).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  async sweep(): Promise<void> {
    try {
      await this.sessions.sweep();
      await this.throttle.sweep();
      await this.links.sweep();
    } catch (error) {
      this.log.logger.error({ err: error, message: 'What has run out could not be swept; tried again in an hour.' });
    }
  }
}
