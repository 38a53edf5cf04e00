import { Injectable } from '@nestjs/common';

/** Tells of objects by name; one may be told of more than once. */
export type Using = () => AsyncIterable<string>;

/** Who uses stored objects. Every room that keeps the name of one says so here, or the object goes. */
@Injectable()
export class ObjectUses {
  readonly #uses: Using[] = [];

  add(using: Using): void {
    this.#uses.push(using);
  }

  async all(): Promise<ReadonlySet<string>> {
    const names = new Set<string>();
    for (const using of this.#uses) for await (const name of using()) names.add(name);
    return names;
  }
}
