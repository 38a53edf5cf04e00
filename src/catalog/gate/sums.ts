/** A sum that a text works out for the reader, with what it comes to by the text and by reckoning. */
export interface Sum {
  readonly words: string;
  readonly index: number;
  readonly said: number;
  readonly is: number;
  /** Decimals to which the text gives it. */
  readonly decimals: number;
}

const numeral = String.raw`\(?\d[\d,]{0,14}(?:\.\d{1,9})?%?\)?`;
const equation = new RegExp(
  String.raw`(?<![\d.])(${numeral}(?:\s*[+−–×÷*/-]\s*${numeral}){1,9})\s*=\s*([−-]?\d[\d,]*(?:\.\d+)?)(\s?%|\sper cent)?`,
  'g',
);
const share =
  /(?<![\d.,])(\d[\d,]*) of (\d[\d,]*)(?:,| is| are| =| or| \(| makes?) ?(\d+(?:\.\d+)?)(?:\s?%| per cent)/g;

/** Finds “9.4 − 3.9 = 5.5”, “28 ÷ 42 = 66.7%” and “28 of 42, 67%”. Times and divided by go before plus and minus. */
export function sumsIn(text: string): Sum[] {
  const equations = [...(text.includes('=') ? text.matchAll(equation) : [])].map(
    ([words, left = '', right = '', percent]) => {
      const isShare = percent !== undefined && /[÷/]/.test(left);
      return sum(words, right, reckon(left) * (isShare ? 100 : 1));
    },
  );
  const shares = [...text.matchAll(share)].map(([words, part = '', whole = '', right = '']) =>
    sum(words, right, (valueOf(part) / valueOf(whole)) * 100),
  );
  return [...equations, ...shares].map((found) => ({ ...found, index: text.indexOf(found.words) }));
}

/** Whether the text is right, to the decimals that it gives. */
export function holds({ said, is, decimals }: Sum): boolean {
  return Math.abs(said - is) <= 0.5 * 10 ** -decimals + 1e-9;
}

function sum(words: string, right: string, is: number) {
  return { words, said: valueOf(right.replace('−', '-')), is, decimals: right.split('.')[1]?.length ?? 0 };
}

/** One level of brackets, as they stand in “(0.85 − 0.56) ÷ 0.85”. */
function reckon(expression: string): number {
  const plain = expression.replace(/\(([^()]*)\)/g, (_, inner: string) => String(reckon(inner))).replace(/[()%]/g, '');
  const terms = plain.split(/(?<=\d)\s*([+−–-])\s*/);
  return terms.reduce((total, term, index) => {
    if (index % 2 === 1) return total;
    return terms[index - 1] === undefined || terms[index - 1] === '+' ? total + product(term) : total - product(term);
  }, 0);
}

function product(term: string): number {
  const factors = term.split(/\s*([×÷*/])\s*/);
  return factors.reduce((total, factor, index) => {
    if (index === 0) return valueOf(factor);
    if (index % 2 === 1) return total;
    return /[÷/]/.test(factors[index - 1] ?? '') ? total / valueOf(factor) : total * valueOf(factor);
  }, 0);
}

function valueOf(written: string): number {
  return Number(written.replace(/[,%\s]/g, ''));
}
