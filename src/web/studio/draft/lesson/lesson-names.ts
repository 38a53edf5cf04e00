import { marginLabel } from '../../../../evidence/citation-label.js';
import type { Registry } from '../../../../evidence/registry.js';
import type { ParsedMarkdown } from '../../../../catalog/markdown/parse.js';
import { statusLabel } from '../../../evidence/status.js';
import { gradeOf } from '../../../views/grade.js';
import type { Words } from '../../../views/words.js';

/** What the editor writes in the place of a key. */
export interface LessonNames {
  readonly studies: Readonly<Record<string, string>>;
  readonly claims: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, string>>;
}

/** The names of everything that the text refers to; what the registry lacks is left out, and its key is shown. */
export function namesIn({ citations, claims, figures }: ParsedMarkdown, registry: Registry, words: Words): LessonNames {
  const named = <T>(
    keys: readonly { readonly key: string }[],
    entries: ReadonlyMap<string, T>,
    name: (entry: T) => string,
  ) =>
    Object.fromEntries(
      keys.flatMap(({ key }) => {
        const entry = entries.get(key);
        return entry === undefined ? [] : [[key, name(entry)] as const];
      }),
    );
  return {
    studies: named(citations, registry.studies, (study) => {
      const status = statusLabel(study, words);
      return status ? `${marginLabel(study)}, ${status.text.toLowerCase()}` : marginLabel(study);
    }),
    claims: named(claims, registry.claims, (claim) => {
      const { scale, word } = gradeOf(claim, words);
      return `${claim.text} ${scale}: ${word}`;
    }),
    figures: named(figures, registry.figures, ({ title }) => title),
  };
}
