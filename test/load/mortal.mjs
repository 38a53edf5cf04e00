import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** A process that is killed at a random moment and started anew, again and again, with no chance to tidy up. */
export class Mortal {
  kills = 0;
  #spared = false;
  #child;

  /** `start` starts the process; `isUp` resolves when it has begun its work. No life lasts longer than `longest` ms after that. */
  constructor(start, isUp, longest) {
    Object.assign(this, { start, isUp, longest });
  }

  /** Lives until it has done all that it had to do and ends by itself, or is spared and runs on. */
  async live() {
    for (;;) {
      const child = (this.#child = this.start());
      const ended = once(child, 'exit').then(([code]) => code);
      await Promise.race([this.isUp(child), ended]);
      if (this.#spared) return;
      const code = await Promise.race([ended, pause(Math.random() * this.longest, 'alive')]);
      if (code === 0 || this.#spared) return;
      if (code !== 'alive') throw new Error(`A process ended by itself with ${code}; its log says why`);
      child.kill('SIGKILL');
      await ended;
      this.kills += 1;
    }
  }

  spare() {
    this.#spared = true;
  }

  /** Asks it to stop, once it was spared. Returns its exit code. */
  async stop() {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    return (await ended)[0];
  }

  /** However the run ends, nothing is left behind. */
  end() {
    this.#spared = true;
    this.#child?.kill('SIGKILL');
  }
}
