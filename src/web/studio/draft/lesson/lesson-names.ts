import { marginLabel } from '../../../../evidence/citation-label.js';
import type { Registry } from '../../../../evidence/registry.js';
import type { ParsedMarkdown } from '../../../../catalog/markdown/parse.js';
import { statusLabel } from '../../../evidence/status.js';
import { gradeOf } from '../../../views/grade.js';
import type { Words } from '../../../views/words.js';
import type { MediumPicked } from '../media/medium-picked.js';

/** What the editor writes in the place of a key. */
export interface LessonNames {
  readonly studies: Readonly<Record<string, string>>;
  readonly claims: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, string>>;
  readonly media: Readonly<Record<string, MediumName>>;
}

/** How the editor shows a medium. */
export interface MediumName extends MediumPicked {
  /** What it lacks before it can be published, as a sentence; empty where it lacks nothing. */
  readonly lacks: string;
}

/** The names of everything that the text refers to; what the registry lacks is left out, and its key is shown. */
export function namesIn(
  { citations, claims, figures }: ParsedMarkdown,
  registry: Registry,
  media: readonly MediumPicked[],
  words: Words,
): LessonNames {
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
    media: Object.fromEntries(media.map((medium) => [medium.key, mediumName(medium, words)])),
  };
}

export function mediumName(medium: MediumPicked, words: Words): MediumName {
  const what = words.list(medium.missing.map((each) => words.say(`draft.lesson.part.medium-lacks-${each}`)));
  return { ...medium, lacks: what && words.say('draft.lesson.part.medium-lacks', { what }) };
}
