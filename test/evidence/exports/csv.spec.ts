import { csv } from '../../../src/evidence/exports/csv.js';
import { study } from '../studies.js';
import { references } from './references.js';

/** Reads CSV after RFC 4180: what stands in quotes may hold commas and, doubled, quotes. */
function rows(text: string): string[][] {
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/gy;
  const all: string[][] = [[]];
  for (let match = cell.exec(text); match && match[0] !== ''; match = cell.exec(text)) {
    const [, value = '', end] = match;
    all.at(-1)!.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') all.push([]);
  }
  return all.filter(({ length }) => length > 0);
}

const table = (text: string) => {
  const [head = [], ...lines] = rows(text.slice(1));
  return lines.map((line) => Object.fromEntries(line.map((value, place) => [head[place], value])));
};

describe('CSV', () => {
  const text = [...csv(references)].join('');

  it('begins with the mark by which Excel knows UTF-8, once, and has a row for each study', () => {
    expect(text.startsWith('\ufeffkey,status,')).toBe(true);
    expect(text.match(/\ufeff/g)).toHaveLength(1);
    expect(table(text).map(({ key }) => key)).toEqual(references.map(({ key }) => key));
  });

  it('has a column for the status, its date, its reason and its source', () => {
    expect(table(text).find(({ key }) => key === 'jerome2020')).toMatchObject({
      status: 'retracted',
      status_date: '2024-08',
      status_note: 'Ethical violations at one site',
      status_source: 'the journal',
      title: 'RETRACTED: Long-term follow-up outcomes',
      reference: expect.stringMatching(/^Retracted August 2024\. Jerome, L\./),
    });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])('lets no spreadsheet work out %j', (title) => {
    const [row] = table([...csv([study({ title }, { summary: title })])].join(''));
    for (const value of [row!.title!, row!.summary!]) expect(value).not.toMatch(/^[=+\-@\t\r＝]/);
  });

  it('keeps commas, quotes and lines within a cell', () => {
    const [row] = table([...csv([study({ title: 'A, "B"\nand C' })])].join(''));
    expect(row!.title).toBe('A, "B" and C');
  });
});
