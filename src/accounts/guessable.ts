import { commonPasswords } from './common-passwords.js';

/** Words that everybody here has before their eyes, and so the first that somebody would try on Attune. */
const wordsOfThisPlace = [
  'attune',
  'therapy',
  'therapist',
  'trauma',
  'ketamine',
  'mdma',
  'practitioner',
  'certificate',
];

const keyboardRows = ['1234567890', 'qwertyuiop', 'qwertzuiop', 'azertyuiop', 'asdfghjkl', 'yxcvbnm', 'zxcvbnm'];
const longestPiece = 24;
/** A word counts two, a short number, a run of signs or a sign by itself one; up to this sum a password is no obstacle. */
const easySum = 5;

/**
 * Whether a password is among the first that an attacker tries: a common one, or put together from so few common words, names
 * of the person, short numbers, and runs such as `qwert` or `1111` that adding them up is quickly done. `about` is what is
 * known of the person. No kind of sign is asked for (NIST SP 800-63B, section 3.1.1.2).
 */
export function isGuessable(password: string, about: readonly string[]): boolean {
  const known = new Set([...wordsOfThisPlace, ...about.flatMap(words)]);
  const text = password.normalize('NFKC').toLowerCase();
  return [text, asLetters(text)].some((each) => sum(oncePerPeriod(each), known) <= easySum);
}

const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3);

function sum(text: string, known: ReadonlySet<string>): number {
  const counted = new Map<string, number>();
  let signs = 0;
  for (let at = 0; at < text.length;) {
    const word = wordAt(text, at, known);
    const run = runAt(text, at);
    const piece = word.length >= run.length ? word : run;
    if (piece === '') signs += 1;
    else counted.set(piece, piece === word ? 2 : 1);
    at += piece.length || 1;
  }
  return [...counted.values()].reduce((all, each) => all + each, signs);
}

/** The longest common password or known word that stands here. */
function wordAt(text: string, at: number, known: ReadonlySet<string>): string {
  for (let length = Math.min(longestPiece, text.length - at); length >= 3; length -= 1) {
    const piece = text.slice(at, at + length);
    if (known.has(piece) || commonPasswords.has(piece)) return piece;
  }
  return '';
}

/** A sign repeated, a way along the alphabet or a row of keys, or a number of up to four digits. */
function runAt(text: string, at: number): string {
  const number = /^\d{2,4}(?!\d)/.exec(text.slice(at))?.[0] ?? '';
  let end = at + 1;
  const step = stepOf(text, at);
  while (step !== null && end < text.length && stepOf(text, end - 1) === step) end += 1;
  const run = end - at >= (step === '0' ? 2 : 3) ? text.slice(at, end) : '';
  return run.length > number.length ? run : number;
}

/** How one leads from this sign to the next: by no, one or minus one place; null where they are no neighbours. */
function stepOf(text: string, at: number): string | null {
  const [one, next] = [text.codePointAt(at) ?? 0, text.codePointAt(at + 1) ?? Number.NaN];
  if (Math.abs(next - one) <= 1) return String(next - one);
  const pair = text.slice(at, at + 2);
  if (keyboardRows.some((row) => row.includes(pair))) return 'row';
  return keyboardRows.some((row) => row.includes([...pair].reverse().join(''))) ? 'row back' : null;
}

/** A text that is a shorter one several times over is no harder to guess than that. */
function oncePerPeriod(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const part = text.slice(0, length);
    if (text.length % length === 0 && part.repeat(text.length / length) === text) return part;
  }
  return text;
}

const letterFor: Readonly<Record<string, string>> = {
  ...{ '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' },
};

/** Signs that stand for letters, as they do before a letter: the number at the end of a word is left a number. */
const asLetters = (text: string): string =>
  [...text].reduceRight((read, sign) => (/^\p{L}/u.test(read) ? (letterFor[sign] ?? sign) : sign) + read, '');
