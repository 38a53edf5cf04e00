export interface Sentence {
  readonly text: string;
  /** Where it begins in the paragraph. */
  readonly index: number;
}

const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|et al|vs|dr|mr|mrs|ms|st|no|approx|cf|p|pp)\.$/i;

/** Cuts a paragraph into sentences; citations behind a full stop belong to the sentence that it ends. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?…]["”’')*]*(?:\[@[^\]]*\])*(?=\s|$)|\s\|\s/g)) {
    const end = match.index + match[0].length;
    if (abbreviation.test(text.slice(from, match.index + 1))) continue;
    if (/^\s+\p{Ll}/u.test(text.slice(end)) && !match[0].includes('|')) continue;
    push(sentences, text, from, end);
    from = end;
  }
  push(sentences, text, from, text.length);
  return sentences;
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const index = from + raw.length - raw.trimStart().length;
  if (raw.trim() !== '') sentences.push({ text: raw.trim(), index });
}

/** The same text with short quotations blanked out, which mention words and do not use them: “cured”, “a cure”. */
export function withoutMentions(text: string): string {
  return text.replace(/“[^”]{0,2000}”/g, (quoted) =>
    quoted.split(/\s+/).length <= 5 ? ' '.repeat(quoted.length) : quoted,
  );
}

/** The same text with what somebody is quoted as saying blanked out, so that places stay where they are. */
export function withoutSpeech(text: string): string {
  return text.replace(/“[^”]{0,2000}”|‘[^’]{0,500}’(?!\p{L})/gu, (speech) => ' '.repeat(speech.length));
}
