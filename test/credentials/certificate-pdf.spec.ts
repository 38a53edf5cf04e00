import { renderCertificatePdf } from '../../src/credentials/certificate-pdf.js';
import { sealOperators, seal } from '../../src/credentials/seal.js';
import { installedFonts } from '../../src/credentials/sheet/font-files.js';
import type { CertificateStatement } from '../../src/credentials/statement.js';
import { pdfText, ReadPdf } from './read-pdf.js';
import { readQr } from './read-qr.js';
import { say, serial, statement, verifyUrl } from './specimen.js';

const fonts = installedFonts();
const render = (change: Partial<CertificateStatement> = {}): Promise<Buffer> =>
  renderCertificatePdf({ ...statement, ...change }, { verifyUrl, say, locale: 'en-GB', fonts });
const read = async (change?: Partial<CertificateStatement>): Promise<ReadPdf> => new ReadPdf(await render(change));

describe('a certificate’s PDF', () => {
  it('is one page of A4, landscape', async () => {
    const pdf = await read();
    expect(pdf.dictionaries('/Type /Pages')[0]).toContain('/Count 1');
    expect(pdf.page).toContain('/MediaBox [0 0 841.89 595.28]');
  });

  it('is the same to the byte for the same statement, whatever was printed before', async () => {
    const first = await render();
    await render({ holder: 'Łucja Żółć' });
    expect((await render()).equals(first)).toBe(true);
    expect((await render({ holder: 'Robin Specimem' })).equals(first)).toBe(false);
  });

  it('embeds every font that it uses, cut down to the glyphs in use', async () => {
    const pdf = await read();
    expect(pdf.dictionaries('/Type /Font\n').length).toBe(10);
    expect(pdf.dictionaries('/FontFile2').length).toBe(5);
    expect((await render()).length).toBeLessThan(60_000);
  });

  it('says its title, language and time in its metadata, whatever signs they hold', async () => {
    const title = 'Trauma & <memory>: für Anfänger';
    const pdf = await read({ course: { slug: 'x', title }, language: 'en-CA' });
    const [catalog = ''] = pdf.dictionaries('/Type /Catalog');
    expect(catalog).toContain('/Lang (en-CA)');
    expect(pdf.follow(catalog, 'ViewerPreferences')).toContain('/DisplayDocTitle true');
    expect(pdf.metadata).toContain('Trauma &amp; &lt;memory&gt;: für Anfänger, Robin Specimen</rdf:li>');
    const [info = ''] = pdf.dictionaries('/CreationDate');
    const value = (entry: string): string => pdfText(/^\(([\s\S]*)\)$/.exec(pdf.follow(info, entry))![1]!);
    expect(value('Title')).toBe(`Certificate of completion: ${title}, Robin Specimen`);
    expect(value('Keywords')).toBe(serial);
    expect(value('CreationDate')).toBe('D:20261124001000Z');
  });

  it('is tagged: a document with its heading, paragraphs, lists, link and pictures', async () => {
    const pdf = await read();
    const [catalog = ''] = pdf.dictionaries('/Type /Catalog');
    expect(pdf.follow(catalog, 'MarkInfo')).toContain('/Marked true');
    expect(pdf.follow(catalog, 'StructTreeRoot')).toContain('/ParentTree');
    const count = (tag: string): number => pdf.dictionaries(`/S /${tag}\n`).length;
    expect(['Document', 'H1', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Link', 'Figure'].map(count)).toEqual([
      1, 1, 7, 2, 8, 8, 8, 1, 2,
    ]);
    const alternatives = pdf.dictionaries('/Alt').map((figure) => pdfText(/\/Alt \((.*)\)/.exec(figure)![1]!));
    expect(alternatives).toEqual(['Seal: 1.75 contact hours', `QR code of the address for verification: ${verifyUrl}`]);
    expect(pdf.dictionaries('/S /URI')[0]).toContain(`/URI (${verifyUrl})`);
  });

  it('marks everything that it paints, as content or as ornament', async () => {
    const { content } = await read();
    const unmarked = content.replace(/\/\w+ <<[^>]*>> BDC[\s\S]*?EMC/g, '').replace(/[-\d.\s]+cm/g, '');
    expect(unmarked.trim()).toBe('');
  });

  it('prints the words in the order in which they are read', async () => {
    const { lines } = await read();
    expect(lines.join('|').replace(/ \|/g, ' ')).toBe(
      [
        ...['Attune', 'Certificate of completion', 'This certifies that', 'Robin Specimen', 'has completed'],
        'Medicine-assisted therapy for trauma: foundations',
        'Edition 3 (November 2026), on 23 November 2026: 6\u00a0lessons read, 1\u00a0quiz passed at 80% or more, the attestation signed.',
        ...['1.75', 'contact hours', 'Credit', '1.75 contact hours', 'Content', '1 module: Understanding trauma'],
        ...['Delivery', 'Self-paced, online', 'Provider', 'Specimen Institute; contact office@institute.example'],
        ...['Approval', 'No continuing-education body has accredited this course.', 'Issued', '24 November 2026'],
        'Hours: 9,400 words at 6,000 an hour and 10 quiz items at 1.5 minutes each come to 109 minutes; divided by 60 and rounded down to the quarter. The edition studied is kept unchanged and can be read by a board on request.',
        ...['Serial', serial, 'Verify at', 'attune.example/verify'],
      ].join('|'),
    );
  });

  it.each([
    'Nguyễn Thị Ánh Tuyết',
    'Żółć Gęślą-Jaźń',
    'İbrahim Çağrı Öztürk-Işık',
    'Αλέξανδρος Παπαδόπουλος',
    'Анна Ковалевська',
    'Đặng Ơn & Sons’ fiancée',
    'Əliyeva',
    'Ǹjọ́ Ṣadé',
    'Ana',
  ])('prints and copies the name %s', async (holder) => {
    expect((await read({ holder })).lines[3]!.normalize('NFC')).toBe(holder);
  });

  it('copies a letter that an earlier name held only as a part of another', async () => {
    const afresh = installedFonts();
    const options = { verifyUrl, say, locale: 'en-GB', fonts: afresh };
    await renderCertificatePdf({ ...statement, holder: 'Ánh' }, options);
    const { lines } = new ReadPdf(await renderCertificatePdf({ ...statement, holder: 'Ana' }, options));
    expect(lines[3]).toBe('Ana');
  });

  it('refuses a name in letters that no font has instead of printing boxes', async () => {
    await expect(render({ holder: '山田 太郎' })).rejects.toThrow(RangeError);
  });

  it('leaves out what it cannot print beside the name', async () => {
    const { lines } = await read({ course: { slug: 'x', title: 'Trauma care 🎓' }, accreditation: '認可なし' });
    expect(lines[5]!.trim()).toBe('Trauma care');
  });

  it('bears the seal of its serial', async () => {
    for (const curve of seal(serial).curves) expect((await read()).content).toContain(`${sealOperators(curve)} S`);
  });

  it('bears a code that leads to the verification page', async () => {
    const painted = (await read()).content.matchAll(/(\d+) (\d+) (\d+) 1 re/g);
    const bars = Array.from(painted, ([, x, y, width]) => ({ x: Number(x), y: Number(y), width: Number(width) }));
    expect(readQr(bars)).toBe(verifyUrl);
  });
});
