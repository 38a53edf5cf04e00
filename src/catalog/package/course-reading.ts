import type { Registry } from '../../evidence/registry.js';
import type { Medium } from '../media/medium.js';
import type { ModuleFrame } from '../course-package.js';
import { reservedKeys } from '../reserved-keys.js';
import { FaultList } from './content-fault.js';
import type { PackageFiles } from './package-files.js';
import type { MentionedKeys } from './read-registry.js';

/** A place that took a key, so that a second one can be told where the first is. */
interface Taken {
  readonly file: string;
  readonly line: number;
}

type Keyed = 'activity' | 'card' | 'file' | 'item' | 'module' | 'objective';

/** What the readers of one course share: its files, what it may refer to, and the keys and faults found so far. */
export class CourseReading {
  readonly faults = new FaultList();
  readonly objectives = new Set<string>();
  /** Those that could be read. */
  readonly modules: ModuleFrame[] = [];
  /** Quizzes that name another one as their pair, and where they do. */
  readonly pairs: (Taken & { readonly key: string; readonly pair: string })[] = [];
  /** Media by key, null for one with faults of its own. */
  readonly media = new Map<string, Medium | null>();
  /** Keys of the glossary, faulty entries included. */
  terms: ReadonlySet<string> = new Set();
  readonly #taken = new Map<string, Taken>();

  constructor(
    readonly files: PackageFiles,
    readonly prefix: string,
    readonly registry: Registry,
    readonly mentioned: MentionedKeys,
  ) {}

  /** Whether the registry has such an entry, be it one with faults of its own. */
  knows(kind: keyof MentionedKeys, key: string): boolean {
    return this.registry[kind].has(key) || this.mentioned[kind].has(key);
  }

  /** Notes that a key is used; false, with a fault, for a second thing of the same kind with that key. */
  take(kind: Keyed, key: string, file: string, line: number): boolean {
    if (kind === 'activity' && reservedKeys.includes(key)) {
      this.faults.add(file, line, `\`${key}\` leads to a page that every course has: take another key.`);
      return false;
    }
    const first = this.#taken.get(`${kind} ${key}`);
    if (first) this.faults.add(file, line, `${kind} \`${key}\` is already at ${first.file}:${first.line}.`);
    else this.#taken.set(`${kind} ${key}`, { file, line });
    return !first;
  }

  has(kind: Keyed, key: string): boolean {
    return this.#taken.has(`${kind} ${key}`);
  }
}
