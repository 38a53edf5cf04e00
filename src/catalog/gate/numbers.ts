/** What a number counts, as far as the words beside it say so; null where they do not. */
export type Counted = 'percent' | 'people' | 'year' | 'week' | 'month' | 'day' | 'hour' | 'minute' | 'dose';

export interface NumberSaid {
  readonly value: number;
  readonly counted: Counted | null;
  readonly index: number;
  /** As it is written, with what it counts. */
  readonly words: string;
  /** Said as rough: “about 70”. */
  readonly rough: boolean;
}

const units: readonly (readonly [Counted, RegExp])[] = [
  ['percent', /^\s?(?:%|per\s?cents?\b|percent\b|percentage points?\b)/],
  ['people', /^\s(?:people|persons?|participants?|patients?|adults?|volunteers?|women|men|veterans?|children)\b/],
  ['week', /^[\s-]weeks?\b/],
  ['month', /^[\s-]months?\b/],
  ['day', /^[\s-]days?\b/],
  ['hour', /^[\s-]hours?\b/],
  ['minute', /^[\s-](?:minutes?|seconds?)\b/],
  ['year', /^[\s-]years?\b/],
  ['dose', /^\s?(?:mg|g|ml|micrograms?|milligrams?)\b/],
];

/** Not the 5 of DSM-5, the 2 of MAPP2, the 1st or the 38 of a decimal. */
const number = /(?<![\p{L}\p{N}_]|\p{L}[-–]|[\d][.,])(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?![\p{N}_])/gu;
const numbered =
  /(?:\b(?:phase|lesson|module|criteri(?:on|a)|chapter|step|section|part|item|question|route|version|table|row|schedule|column|class|stage|option|appendix|pages?|quiz|lines?|exercise|answer|rule)s?|§|#)\s*(?:\d+(?:,? (?:and|or|to) |, |[-–]))*$/i;
const rough =
  /\b(?:about|around|roughly|nearly|almost|some|just over|just under|more than|over|under|close to|approximately)\s+$/i;
const person = /(?:\baged?|\p{Lu}\p{Ll}+,|\p{Lu}\p{Ll}+ (?:is|was)|\b(?:he|she|they) (?:is|are|was|were)) $/u;
const afterAge = /^(?:[,.;:]| and\b|-year-old| years old)/;

/** How far the words beside a number are looked at. */
const near = 60;

/** Finds the numbers that are said in figures. Left out are names, ordinals, ages, clock times and the numbers of lessons. */
export function numbersIn(written: string): NumberSaid[] {
  if (!/\d/.test(written)) return [];
  const text = blank(
    written,
    /https?:\/\/\S+|\b\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\b\.?|h\b)|\b\d{1,2}:\d{2}\b|\[\[[^\]]*\]\]|\b10\.\d{4,}\/\S+/g,
  );
  const found: NumberSaid[] = [];
  for (const { 0: raw, index } of text.matchAll(number)) {
    if (!/\d/.test(raw)) continue;
    const before = text.slice(Math.max(index - near, 0), index);
    const after = text.slice(index + raw.length, index + raw.length + near);
    if (/^\p{L}/u.test(after) && !/^(?:mg|g|ml)\b/.test(after)) continue;
    if (numbered.test(before) || isAge(before, after) || isEmergencyNumber(before, raw)) continue;
    if (isMark(before, after, raw)) continue;
    if (/^\s?(?:am|pm|a\.m|p\.m|o’clock)\b/.test(after)) continue;
    const [counted = null, unit] = units.find(([, pattern]) => pattern.test(after)) ?? [];
    const words = raw + (unit?.exec(after)?.[0] ?? '');
    found.push({ value: Number(raw.replaceAll(',', '')), counted, index, words, rough: rough.test(before) });
  }
  return found;
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => ' '.repeat(match.length));
}

/** “4. Stop” in a row, “(1)” in a line, “the 6 Fs”: these number or name things and count nothing. */
function isMark(before: string, after: string, raw: string): boolean {
  if (raw.length > 2) return false;
  const opens = /(?:^|\|)\s*\(?$/.test(before) && /^[.)]\s/.test(after);
  return opens || (before.endsWith('(') && after.startsWith(')')) || /^ \p{Lu}s\b/u.test(after);
}

function isAge(before: string, after: string): boolean {
  return /^(?:-year-old| years old)/.test(after) || (person.test(before) && afterAge.test(after));
}

function isEmergencyNumber(before: string, raw: string): boolean {
  return /\b(?:call|dial|ring|text|or|on|number) $/i.test(before) && ['112', '911', '988', '999', '000'].includes(raw);
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const word = new RegExp(
  `\\b(?:(${tens.join('|')})(?:[- ](${ones.slice(1, 10).join('|')}))?|(${ones.join('|')}))\\b`,
  'gi',
);

/** The numbers below a hundred that are written as words. */
export function numbersInWords(text: string): number[] {
  return [...text.matchAll(word)].map(([, ten, one, small]) => {
    const index = (list: readonly string[], name: string | undefined) => list.indexOf((name ?? '').toLowerCase());
    if (ten === undefined) return index(ones, small);
    return (index(tens, ten) + 2) * 10 + Math.max(index(ones, one), 0);
  });
}
