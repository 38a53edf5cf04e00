import type { Logger } from 'pino';

/** The log, in a class so that it can be injected. */
export class Log {
  constructor(readonly logger: Logger) {}
}
