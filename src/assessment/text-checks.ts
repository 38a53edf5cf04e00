import { pathText, type Fault, type Path } from './fault.js';
import { hasWildcard, patternText, takesIn, type Pattern } from './text-pattern.js';
import { foldPattern, type TextKey } from './typed-text.js';

type Judging = Omit<TextKey, 'accept'>;

/** Faults of texts that are accepted or near: a text that can never be reached, or one that takes in whatever is typed. */
export function textFaults(accept: readonly string[], { near, fold }: Judging, at: Path, suffix: Path): Fault[] {
  const accepted = accept.map((text, index) => ({
    pattern: foldPattern(text, fold),
    path: [...at, 'accept', index, ...suffix],
  }));
  const nearly = near.map(({ text }, index) => ({
    pattern: foldPattern(text, fold),
    path: [...at, 'near', index, 'text'],
  }));
  const all = [...accepted, ...nearly];
  const [first] = accepted;
  return [
    ...(first && hasWildcard(first.pattern)
      ? [
          {
            at: pathText(first.path),
            message: 'The first accepted text is shown as the right answer: write it without *.',
          },
        ]
      : []),
    ...all.flatMap(({ pattern, path }, index) => {
      const place = pathText(path);
      if (pattern.every((part) => part.trim() === '')) return [{ at: place, message: 'This would take in any text.' }];
      const earlier = all.slice(0, index).find((other) => hides(other.pattern, pattern));
      return earlier ? [{ at: place, message: `This text is already listed at ${pathText(earlier.path)}.` }] : [];
    }),
  ];
}

/** Whether whatever the second takes in, the first does as well, as far as that is plain to see. */
export function hides(first: Pattern, second: Pattern): boolean {
  if (!hasWildcard(second)) return takesIn(first, second.join(''));
  return hasWildcard(first) && patternText(first) === patternText(second);
}
