import { certificateWords } from '../../src/credentials/certificate-words.js';
import { contactHours } from '../../src/credentials/contact-hours.js';
import type { CertificateStatement } from '../../src/credentials/statement.js';
import { say, serial, statement, verifyUrl } from './specimen.js';

const words = (change: Partial<CertificateStatement> = {}, url = verifyUrl) =>
  certificateWords({ ...statement, ...change }, url, { say, locale: 'en-GB' });
const held = statement.held;

describe('a certificate in words', () => {
  it('says what was completed, and when in UTC', () => {
    const { certifies, holder, completed, course, account, issued } = words();
    expect([certifies, holder, completed, course].join(' ')).toBe(
      'This certifies that Robin Specimen has completed Medicine-assisted therapy for trauma: foundations',
    );
    expect(account).toBe(
      'Edition 3 (November 2026), on 23 November 2026: 6\u00a0lessons read, 1\u00a0quiz passed at 80% or more, the attestation signed.',
    );
    expect(issued.text).toBe('24 November 2026');
  });

  it.each([
    [
      { ...held, lessons: 1, quizzes: 6, passMark: null },
      '1\u00a0lesson read, 6\u00a0quizzes passed, the attestation signed.',
    ],
    [{ ...held, quizzes: 0, passMark: null, attestation: false }, 'on 23 November 2026: 6\u00a0lessons read.'],
  ])('leaves out what the edition did not hold (%#)', (changed, ending) => {
    expect(words({ held: changed }).account.endsWith(ending)).toBe(true);
  });

  it('says how the hours were worked out', () => {
    expect(words().worked).toBe(
      'Hours: 9,400 words at 6,000 an hour and 10 quiz items at 1.5 minutes each come to 109 minutes; divided by 60 and rounded down to the quarter.',
    );
    expect(words({ hours: contactHours({ words: 117000, mediaSeconds: 3725, items: 0 }) }).worked).toContain(
      '117,000 words at 6,000 an hour and 62.1 minutes of recordings come to 1,232 minutes',
    );
  });

  it.each([
    [6000, '1', 'contact hour'],
    [9000, '1.5', 'contact hours'],
    [16500, '2.75', 'contact hours'],
  ])('gives the hours of %i words as %s %s', (read, hours, unit) => {
    const { seal } = words({ hours: contactHours({ words: read, mediaSeconds: 0, items: 0 }) });
    expect(seal).toEqual({ hours, unit, alt: `Seal: ${hours} ${unit}` });
  });

  it('names the modules where they fit and counts them where they do not', () => {
    const content = (modules: string[]) => words({ held: { ...held, modules } }).facts[1]!.text;
    expect(content(['One', 'Two'])).toBe('2 modules: One; Two');
    expect(content(Array.from({ length: 6 }, () => 'A module with quite a long title'))).toBe('6 modules');
  });

  it.each([
    [verifyUrl, 'attune.example/verify'],
    [`http://localhost:3000/verify/${serial}`, 'http://localhost:3000/verify'],
    ['https://attune.example/check?serial=1', 'attune.example/check?serial=1'],
  ])('prints %s as %s', (url, printed) => {
    expect(words({}, url).verify.text).toBe(printed);
    expect(words({}, url).qrAlt).toContain(url);
  });
});
