import { letterKinds, type LetterName } from '../../../src/kernel/mail/letter-kinds.js';
import { standardSettings } from '../../../src/kernel/settings/setting-kinds.js';
import { Site } from '../../../src/web/site.js';
import { WrittenLetters } from '../../../src/web/mail/written-letters.js';
import { Views } from '../../../src/web/views/views.js';
import { root } from '../views/samples/sample.js';
import { samples } from './samples.js';

const names = Object.keys(letterKinds) as LetterName[];

describe('letters', () => {
  let letters: WrittenLetters;
  beforeAll(async () => {
    const views = await Views.load({ root, languages: ['en'], reload: true });
    letters = new WrittenLetters(views, new Site('https://attune.test', null, '.', false));
  });

  const write = (template: LetterName, language = 'en', unsubscribe: string | null = null) =>
    letters.write({
      ...{ template, language, unsubscribe, settings: standardSettings },
      data: letterKinds[template].data.parse(samples[template]),
    });

  it.each(names)(
    '“%s” has a subject on one line, plain text and HTML that say the same, and links to this site alone',
    (name) => {
      const { subject, text, html, links } = write(name);
      expect(subject).toMatch(/^\S.{4,200}\S$/);
      expect(text).not.toMatch(/[<>]|&\w+;|undefined|null|\[object/);
      expect(html).toMatch(/^(?:<!doctype html>|\s)*<html lang="en" dir="ltr">/);
      expect(html).not.toMatch(/<(?:script|img|link|iframe|form|style)\b/);
      for (const link of links) {
        expect(link).toMatch(/^https:\/\/attune\.test\//);
        expect(text).toContain(`\n${link}`);
        expect(html).toContain(`href="${link}"`);
      }
      const addresses = Object.entries(samples[name]).filter(([field]) => /link$/i.test(field));
      for (const [, path] of addresses) expect(links).toContain(`https://attune.test${String(path)}`);
      expect(links.at(-1)).toBe('https://attune.test/');
    },
  );

  it('that can be refused say in the text how', () => {
    const { text, unsubscribe } = write('certificate-issued', 'en', '/unsubscribe/t0ken');
    expect(text).toContain('Get no more letters of this kind:\nhttps://attune.test/unsubscribe/t0ken');
    expect(unsubscribe).toBe('https://attune.test/unsubscribe/t0ken');
  });

  it('print what people typed as text and never as markup or a second header line', () => {
    const data = { ...samples['certificate-issued'], name: "<b>“Bobby” & 'Co'</b>", course: 'A\r\nBcc: x@y.example' };
    const { subject, text, html } = letters.write({
      template: 'certificate-issued',
      language: 'en',
      data,
      unsubscribe: null,
      settings: standardSettings,
    });
    expect(subject).toBe('Your certificate for A Bcc: x@y.example');
    expect(text).toContain(`<b>“Bobby” & 'Co'</b>, you have completed`);
    expect(html).not.toContain('<b>');
  });

  it('say who runs the place, where somebody has set it', () => {
    const settings = { ...standardSettings, 'provider-name': 'Harbour School', 'provider-address': '1 Quay\nHarbour' };
    const data = samples['reset-password'];
    const { subject, text } = letters.write({
      template: 'reset-password',
      language: 'en',
      data,
      unsubscribe: null,
      settings,
    });
    expect(subject).toBe('A new password for Harbour School');
    expect(text).toContain('\nHarbour School, 1 Quay, Harbour\n');
  });

  it('come in English to somebody whose language is not there yet', () => {
    expect(write('test-letter', 'xx').subject).toBe(write('test-letter').subject);
  });

  it('lead nowhere else, whatever the data says', () => {
    for (const link of ['https://evil.example/', '//evil.example/', '/\\evil.example', 'evil', '/a b']) {
      expect(letterKinds['test-letter'].data.safeParse({ link }).success).toBe(false);
    }
  });
});
