import fc from 'fast-check';
import { csvText } from '../../../src/accounts/invitations/csv-text.js';
import { largestFile, mostLines, readPeopleCsv } from '../../../src/accounts/invitations/people-csv.js';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const read = (bytes: Uint8Array) => {
  const file = readPeopleCsv(bytes);
  return 'code' in file ? file : file.rows.map(({ line, cells }) => [line, ...Object.values(cells)]);
};
const row = [2, 'ines@carvalhal.example', 'Inês Carvalhal', 'reviewer', 'trauma'];
const fault = (code: string, details = {}) => ({ code, details });

describe('a file of people', () => {
  const text = (separator: string) =>
    ['Email,Name,Role,Course', 'ines@carvalhal.example,Inês Carvalhal,reviewer,trauma']
      .join('\r\n')
      .replaceAll(',', separator);
  it.each([
    ['UTF-8 with commas', utf8(text(','))],
    ['UTF-8 with a mark and semicolons', utf8(`\uFEFF${text(';')}`)],
    ['UTF-8 with tabs and a decomposed accent', utf8(text('\t').normalize('NFD'))],
    ['Windows-1252 with semicolons', Buffer.from(text(';'), 'latin1')],
    ['UTF-16 with a mark and tabs', Buffer.from(`\uFEFF${text('\t')}`, 'utf16le')],
  ])('is read as %s', (_, bytes) => {
    expect(read(bytes)).toEqual([row]);
  });

  it('is read with quoted separators and lines, empty lines left out, and the line where each row ends', () => {
    const file = 'name,E-Mail\n\n"Flores, Amaru",a@x.example\n,\n" Van\nDael ",b@x.example\n';
    expect(read(utf8(file))).toEqual([
      [3, 'a@x.example', 'Flores, Amaru', '', ''],
      [6, 'b@x.example', 'Van\nDael', '', ''],
    ]);
  });

  it('reads the signs that Windows has beyond Latin-1', () => {
    expect(csvText(Uint8Array.of(0x80, 0x92, 0x9a, 0xe9))).toEqual({ text: '€’šé', encoding: 'windows-1252' });
  });

  it('names the columns that mean nothing, and the rows that have more cells than columns', () => {
    const file = readPeopleCsv(utf8('email,Phone,name\na@x.example,1,Ann\nb@x.example,2,Ben,more\nc@x.example,,,\n'));
    expect(file).toMatchObject({
      ignored: ['Phone'],
      rows: [{ isTooLong: false }, { isTooLong: true }, { isTooLong: false }],
    });
  });

  it.each([
    ['nothing', '', fault('empty')],
    ['only blank lines', '\n\n', fault('empty')],
    ['a heading alone', 'email,name\n', fault('empty')],
    ['no column of addresses', 'name\nAnn\n', fault('no-email')],
    ['two columns of addresses', 'email,E-mail\na@x.example,b@x.example\n', fault('twice', { column: 'email' })],
    ['a quotation mark that is not closed', 'email\n"a@x.example\nb@x.example', fault('quotes', { line: 3 })],
    ['a quotation mark within a word', 'email\na@x.example\nb"b@x.example', fault('quotes', { line: 3 })],
    ['a row that never ends', `email\n${'a'.repeat(20_000)}`, fault('quotes', { line: 2 })],
    ['the sign NUL', 'email\na\0@x.example', fault('no-text')],
  ])('is refused as a whole for %s', (_, file, expected) => {
    expect(read(utf8(file))).toEqual(expected);
  });

  it('is refused for its size, in bytes and in people', () => {
    expect(read(Buffer.alloc(largestFile + 1, 'a'))).toEqual(fault('large', { megabytes: 1 }));
    const people = (count: number) =>
      utf8(`email\n${Array.from({ length: count }, (_, n) => `p${n}@x.example`).join('\n')}`);
    expect(read(people(mostLines))).toHaveLength(mostLines);
    expect(read(people(mostLines + 1))).toEqual(fault('many', { most: mostLines }));
  });

  it('is read or refused, whatever its bytes', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(fc.constantFrom('email', 'name', ',', ';', '\t', '"', '\n', '\r', 'é', '\uFEFF', '=1', '@'), {
          maxLength: 40,
        })
        .map((all) => utf8(all.join(''))),
    );
    fc.assert(
      fc.property(anything, (bytes) => {
        const file = readPeopleCsv(bytes);
        expect('code' in file || file.rows.every(({ line }) => line >= 2)).toBe(true);
      }),
    );
  });
});
