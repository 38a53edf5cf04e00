import { Clock } from '../../src/kernel/clock.js';

/** A clock that stands still until it is told to go on. */
export class HeldClock extends Clock {
  #now = new Date('2026-11-23T09:00:00Z');

  now(): Date {
    return new Date(this.#now);
  }

  advance({ seconds = 0, minutes = 0, hours = 0, days = 0 }): void {
    this.#now = new Date(this.#now.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  }
}
