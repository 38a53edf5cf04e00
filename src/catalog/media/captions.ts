import parsers from 'webvtt-parser';
import { NotTaken, RuleBroken, TooLarge } from '../../kernel/errors.js';
import { inMegabytes, mostBytes } from './media-limits.js';

/**
 * Captions as they are stored: WebVTT in UTF-8 with plain line ends, without the lines that some programs put below its first
 * one. What players would pass over in silence is a fault here.
 * @throws NotTaken, TooLarge; RuleBroken `captions-…` with the line
 */
export function readCaptions(bytes: Uint8Array): Buffer {
  if (bytes.length > mostBytes.captions) {
    throw new TooLarge('medium-heavy', { kind: 'captions', most: inMegabytes(mostBytes.captions) });
  }
  const text =
    decoded(bytes)
      ?.replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n') ?? null;
  if (!text || !/^WEBVTT(?:[ \t\n]|$)/.test(text)) throw new NotTaken('captions-kind');
  const bare = withoutHeader(text);
  const { cues, styles, errors } = new parsers.WebVTTParser().parse(bare, 'subtitles');
  const [first] = errors;
  if (first) {
    const line = lastWritten(bare.split('\n'), first.line);
    throw new RuleBroken('captions-line', { line, why: first.message.slice(0, 200) }, 'captions');
  }
  if (styles.length > 0 || /^(?:STYLE|REGION)\b/m.test(bare)) throw new RuleBroken('captions-style', {}, 'captions');
  if (cues.length === 0) throw new RuleBroken('captions-empty', {}, 'captions');
  return Buffer.from(bare.endsWith('\n') ? bare : `${bare}\n`);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What is wrong in the words of a cue is told of the empty line below it: this is the line above, which its author looks for. */
function lastWritten(lines: readonly string[], from: number): number {
  let line = from;
  while (line > 1 && (lines[line - 1] ?? '') === '') line -= 1;
  return line;
}

/** Lines stay where they are, so that a fault names the line that its author sees. */
function withoutHeader(text: string): string {
  const lines = text.split('\n');
  const end = lines.indexOf('', 1);
  const isHeader = (at: number): boolean =>
    at > 0 && at < end && lines.slice(1, end).every((line) => !line.includes('-->'));
  return lines.map((line, at) => (at === 0 ? 'WEBVTT' : isHeader(at) ? '' : line)).join('\n');
}
