import { Injectable } from '@nestjs/common';
import { editionDifference, type EditionDifference } from '../edition-difference.js';
import type { Published } from '../published.js';

/** How many comparisons are kept ready: editions never change, and so what differs between two of them does not either. */
const kept = 100;

@Injectable()
export class EditionDifferences {
  readonly #ready = new Map<string, EditionDifference>();

  between(before: Published, after: Published): EditionDifference {
    const name = `${before.id} ${after.id}`;
    const ready = this.#ready.get(name);
    if (ready) return ready;
    const made = editionDifference(before.content, after.content);
    this.#ready.set(name, made);
    const oldest = this.#ready.keys().next().value;
    if (this.#ready.size > kept && oldest !== undefined) this.#ready.delete(oldest);
    return made;
  }
}
