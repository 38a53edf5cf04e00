import { Busy } from './errors.js';

/** First come, first served, one at a time. Who has waited longer than `waitMs` is told so and leaves the line. */
export class Turns {
  readonly #line: (() => void)[] = [];
  #taken = false;

  constructor(private readonly waitMs: number) {}

  /** Resolves to the function that gives the turn back. @throws Busy after `waitMs` milliseconds without a turn */
  async take(): Promise<() => void> {
    if (this.#taken) await this.#wait();
    this.#taken = true;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const next = this.#line.shift();
      if (next) next();
      else this.#taken = false;
    };
  }

  #wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const mine = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#line.splice(this.#line.indexOf(mine), 1);
        reject(new Busy('busy'));
      }, this.waitMs);
      this.#line.push(mine);
    });
  }
}
