import { align } from '../alignment.js';
import { sourceBlocks } from './source-blocks.js';

/** A stretch of two texts that began as one: as it is after at most one side changed it, or changed by both. */
export type MergePart =
  | { readonly kind: 'settled'; readonly text: string; readonly by: 'nobody' | 'mine' | 'theirs' | 'both' }
  | { readonly kind: 'open'; readonly base: string; readonly mine: string; readonly theirs: string };

export type OpenPart = Extract<MergePart, { readonly kind: 'open' }>;

export const mergeChoices = ['mine', 'theirs', 'both'] as const;
export type MergeChoice = (typeof mergeChoices)[number];

export const isOpenPart = (part: MergePart): part is OpenPart => part.kind === 'open';

/** Brings two versions of a text together, block by block. Where both sides changed the same place, it stays open. */
export function mergeBlocks(base: string, mine: string, theirs: string): readonly MergePart[] {
  if (mine === theirs) return [{ kind: 'settled', text: mine, by: 'both' }];
  if (mine === base) return [{ kind: 'settled', text: theirs, by: 'theirs' }];
  if (theirs === base) return [{ kind: 'settled', text: mine, by: 'mine' }];
  return stretches(blocksOf(base), blocksOf(mine), blocksOf(theirs));
}

/** The text that the choices make, one for each open part in their order; null where one is missing. */
export function mergedText(parts: readonly MergePart[], choices: readonly (MergeChoice | undefined)[]): string | null {
  const open = [...choices];
  let text = '';
  for (const part of parts) {
    if (part.kind === 'settled') {
      text = joined(text, part.text);
      continue;
    }
    const choice = open.shift();
    if (!choice) return null;
    if (choice !== 'theirs') text = joined(text, part.mine);
    if (choice !== 'mine') text = joined(text, part.theirs);
  }
  return text;
}

/** Blocks of one version, told apart by what they say and not by the blank lines behind them. */
interface Blocks {
  readonly sources: readonly string[];
  readonly gaps: readonly string[];
}

function blocksOf(markdown: string): Blocks {
  const { blocks } = sourceBlocks(markdown.replace(/\r\n?/g, '\n'));
  return { sources: blocks.map(({ source }) => source), gaps: blocks.map(({ gap }) => gap) };
}

function stretches(base: Blocks, mine: Blocks, theirs: Blocks): readonly MergePart[] {
  const [here, there] = [places(base, mine), places(base, theirs)];
  const ends = { base: base.sources.length, mine: mine.sources.length, theirs: theirs.sources.length };
  const parts: MergePart[] = [];
  let at = { base: 0, mine: 0, theirs: 0 };
  while (at.base < ends.base || at.mine < ends.mine || at.theirs < ends.theirs) {
    let next = at.base;
    while (next < ends.base && (!here.has(next) || !there.has(next))) next += 1;
    const to = next < ends.base ? { base: next, mine: here.get(next) ?? 0, theirs: there.get(next) ?? 0 } : ends;
    add(parts, stretch(text(base, at.base, to.base), text(mine, at.mine, to.mine), text(theirs, at.theirs, to.theirs)));
    if (next === ends.base) break;
    const gap = (mine.gaps[to.mine] === base.gaps[next] ? theirs.gaps[to.theirs] : mine.gaps[to.mine]) ?? '';
    add(parts, { kind: 'settled', text: (base.sources[next] ?? '') + gap, by: 'nobody' });
    at = { base: next + 1, mine: to.mine + 1, theirs: to.theirs + 1 };
  }
  return parts;
}

const places = (base: Blocks, other: Blocks): ReadonlyMap<number, number> =>
  new Map(align(base.sources, other.sources));

const text = ({ sources, gaps }: Blocks, from: number, to: number): string =>
  sources
    .slice(from, to)
    .map((source, index) => source + (gaps[from + index] ?? ''))
    .join('');

function stretch(base: string, mine: string, theirs: string): MergePart | null {
  const says = (one: string, other: string) => one.trimEnd() === other.trimEnd();
  if (says(mine, theirs))
    return mine ? { kind: 'settled', text: mine, by: says(mine, base) ? 'nobody' : 'both' } : null;
  if (says(mine, base)) return theirs ? { kind: 'settled', text: theirs, by: 'theirs' } : null;
  if (says(theirs, base)) return mine ? { kind: 'settled', text: mine, by: 'mine' } : null;
  return { kind: 'open', base, mine, theirs };
}

function add(parts: MergePart[], part: MergePart | null): void {
  if (!part) return;
  const last = parts.at(-1);
  if (part.kind === 'settled' && last?.kind === 'settled' && last.by === part.by) {
    parts[parts.length - 1] = { ...last, text: joined(last.text, part.text) };
  } else parts.push(part);
}

/** What stood at the end of one version may stand before something now. */
function joined(before: string, after: string): string {
  if (!before || !after || /\n[ \t]*\n$/.test(before)) return before + after;
  return `${before}${before.endsWith('\n') ? '\n' : '\n\n'}${after}`;
}
