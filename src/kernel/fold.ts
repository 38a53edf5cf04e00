/** What makes no difference where texts are compared. */
export interface Folding {
  readonly case: boolean;
  readonly accents: boolean;
}

const everything: Folding = { case: true, accents: true };

/** Letters that no accent can be taken off, as they are typed where a keyboard lacks them. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
};
const special = /[ßæœøłđðþıħŧ]/giu;

/** The letters of a text as they are compared; signs and spaces stay where they are. */
export function foldLetters(text: string, folding: Folding = everything): string {
  const bare = folding.accents ? withoutAccents(text) : text.normalize('NFKC');
  return folding.case ? bare.toLowerCase() : bare;
}

/** The words of a text as a search compares them, without case, accents and signs: “Müller” and “muller” are one. */
export const searchWords = (text: string): string[] =>
  foldLetters(text)
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The same as one text, with single spaces. */
export const fold = (text: string): string => searchWords(text).join(' ');

const withoutAccents = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(special, plainLetter);

function plainLetter(letter: string): string {
  const small = letter.toLowerCase();
  const folded = plain[small] ?? letter;
  return letter === small ? folded : folded.toUpperCase();
}
