import { marginLabel } from '../../evidence/citation-label.js';
import type { Study } from '../../evidence/study.js';
import type { Settings } from './settings.js';

/** A study with its number on the page and the status that it has today. */
export interface Cited {
  readonly number: number;
  readonly label: string;
  readonly study: Study;
}

/** The studies that one page cites, numbered in the order of their first citation. */
export class Bibliography {
  readonly #cited = new Map<string, Cited>();

  constructor(
    readonly studies: Readonly<Record<string, Study>>,
    readonly settings: Settings,
  ) {}

  get cited(): readonly Cited[] {
    return [...this.#cited.values()];
  }

  /** Null for a key that the edition does not hold, as a draft may for a while. */
  cite(key: string): Cited | null {
    const known = this.#cited.get(key);
    if (known) return known;
    if (!Object.hasOwn(this.studies, key)) return null;
    const study = this.studies[key];
    if (!study) return null;
    const cited = {
      number: this.#cited.size + 1,
      label: marginLabel(study),
      study: { ...study, ...this.settings.standing.get(key) },
    };
    this.#cited.set(key, cited);
    return cited;
  }
}
