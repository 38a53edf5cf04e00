import { align } from '../alignment.js';
import type { ReadableBlock } from './readable-lesson.js';

export type BlockChange = 'added' | 'removed' | 'changed' | 'moved';

/** What became of one block of a lesson; a block that was moved may have been rewritten as well. */
export interface BlockDifference {
  readonly change: BlockChange;
  readonly kind: ReadableBlock['kind'];
  readonly before: string;
  readonly after: string;
}

/** So many blocks that stayed as they were, of which nothing needs to be said. */
export interface Unchanged {
  readonly change: 'same';
  readonly count: number;
}

/**
 * A lesson in two editions, block by block in the order of the newer one, with what went where it stood. A passage is told by its
 * id, and so the same one however much of it was rewritten; a heading by its words or its place.
 */
export function lessonDifference(
  before: readonly ReadableBlock[],
  after: readonly ReadableBlock[],
): readonly (BlockDifference | Unchanged)[] {
  const [old, fresh] = [before.map(nameOf), after.map(nameOf)];
  const [inOld, inFresh] = [new Map(old.map((name, at) => [name, at])), new Set(fresh)];
  const found: (BlockDifference | Unchanged)[] = [];
  const say = (each: BlockDifference | null): void => {
    const last = found.at(-1);
    if (each && last?.change === 'removed' && isRenamed(last, each)) {
      found[found.length - 1] = { ...each, change: 'changed', before: last.before };
    } else if (each) found.push(each);
    else if (last?.change === 'same') found[found.length - 1] = { change: 'same', count: last.count + 1 };
    else found.push({ change: 'same', count: 1 });
  };
  let [i, j] = [0, 0];
  for (const [iTo, jTo] of [...align(old, fresh), [before.length, after.length] as const]) {
    for (; i < iTo; i += 1) {
      const gone = before[i];
      if (gone && !inFresh.has(old[i] ?? '')) say({ change: 'removed', kind: gone.kind, before: gone.text, after: '' });
    }
    for (; j < jTo; j += 1) {
      const block = after[j];
      const from = before[inOld.get(fresh[j] ?? '') ?? -1];
      if (block) say(cameTo(block, from));
    }
    const [one, other] = [before[i++], after[j++]];
    if (!one || !other) continue;
    const isSame = one.text === other.text;
    say(isSame ? null : { change: 'changed', kind: other.kind, before: one.text, after: other.text });
  }
  return found;
}

const cameTo = ({ kind, text }: ReadableBlock, from: ReadableBlock | undefined): BlockDifference =>
  from ? { change: 'moved', kind, before: from.text, after: text } : { change: 'added', kind, before: '', after: text };

/** A heading in the place of one that went is the same one in other words. */
const isRenamed = (gone: BlockDifference, come: BlockDifference): boolean =>
  gone.kind === 'heading' && come.kind === 'heading' && come.change === 'added';

const nameOf = ({ passage, text }: ReadableBlock): string => passage ?? `## ${text}`;
