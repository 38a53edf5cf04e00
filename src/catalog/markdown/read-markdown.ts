import { parseMarkdown, type ParsedMarkdown } from './parse.js';

/** How many characters of text are kept together with what they say: a few courses of forty lessons, in some 30 MB. */
const mostKept = 1_500_000;

/** Oldest use first. */
const kept = new Map<string, ParsedMarkdown>();
let size = 0;

/**
 * What the text says, parsed once while it is kept: reading a draft, checking it, compiling it and its index all ask for the
 * same texts, and after a correction nearly all of them are as they were. For readers alone: printing changes its tokens, and
 * parses for itself.
 */
export function readMarkdown(markdown: string): ParsedMarkdown {
  const known = kept.get(markdown);
  const found = known ?? parseMarkdown(markdown);
  if (known) kept.delete(markdown);
  else size += markdown.length;
  kept.set(markdown, found);
  for (const oldest of kept.keys()) {
    if (size <= mostKept) break;
    kept.delete(oldest);
    size -= oldest.length;
  }
  return found;
}
