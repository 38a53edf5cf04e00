import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

/** One JSON line for each event, on standard output. What is logged names people and records by their opaque ids alone. */
export const makeLogger = (level: string, destination?: DestinationStream): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: told } }, destination);

/** What went wrong and where; never the values that a statement was run with, which may be somebody's name. */
const told = (error: Error) => ({ type: error.name, message: error.message, stack: error.stack });

/** Lets Nest speak through the same lines; its tidings of every route mapped are for debugging. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log = (message: unknown): void => this.logger.debug({ message: String(message) });
  debug = this.log;
  verbose = this.log;
  warn = (message: unknown): void => this.logger.warn({ message: String(message) });
  error = (message: unknown, stack?: unknown): void => this.logger.error({ message: String(message), stack });
}
